'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'

export const erasePersonal = defineAction(specs['audit.erase'], () => '/admin/audit?saved=1')
