'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'

export const moveSchedule = defineAction(specs['schedule.move'], () => '/admin/schedule?saved=1')

export const cancelSchedule = defineAction(specs['schedule.cancel'], () => '/admin/schedule?saved=1')
