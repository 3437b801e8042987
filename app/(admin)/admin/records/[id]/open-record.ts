import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { findDeskRecord } from '#lib/content/desk/record/queries.ts'
import type { DeskRecord } from '#lib/content/desk/schema.ts'
import { trashPath } from '#lib/content/trash/path.ts'
import { isInTrash } from '#lib/content/trash/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** The record of a page of the desk. One that is not there is not found; the pages of one in the trash lead to it there. */
export async function openRecord(id: string, language: Locale): Promise<DeskRecord> {
  const record = await findDeskRecord(id, language)
  if (!record) notFound()
  if (await isInTrash(id)) redirect(trashPath(id))
  return record
}
