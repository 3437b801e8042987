'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { recordDeskPath } from '#lib/content/desk/paths.ts'

export const trashArticle = defineAction(specs['article.trash'], () => '/admin/trash?trashed=1')

export const restoreArticle = defineAction(specs['article.restore'], ({ recordId }) => recordDeskPath(recordId))

export const eraseArticle = defineAction(specs['article.erase'], () => '/admin/trash?erased=1')
