'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { recordDeskPath } from '#lib/content/desk/paths.ts'

export const trashRecord = defineAction(specs['record.trash'], () => '/admin/trash?trashed=1')

export const restoreRecord = defineAction(specs['record.restore'], ({ recordId }) => recordDeskPath(recordId))

export const eraseRecord = defineAction(specs['record.erase'], () => '/admin/trash?erased=1')
