'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'

export const saveRules = defineAction(specs['rules.save'], () => '/admin/settings?saved=1')

export const saveOwner = defineAction(specs['owner.save'], () => '/admin/settings?saved=1')
