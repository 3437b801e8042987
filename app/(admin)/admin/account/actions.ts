'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'

export const endOneSession = defineAction(specs['session.end-one'], () => '/admin/account?saved=1')

export const endOtherSessions = defineAction(specs['session.end-others'], () => '/admin/account?saved=1')

export const unlinkProvider = defineAction(specs['provider.unlink'], () => '/admin/account?saved=1')
