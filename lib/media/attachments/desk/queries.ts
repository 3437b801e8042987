import 'server-only'
import { linkedSelect, toLinked } from '#lib/content/desk/record/queries.ts'
import type { LinkedName } from '#lib/content/desk/schema.ts'
import { db } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { attachmentSelect, attachmentsOf, attachmentsSelect, toAttachment } from '../queries.ts'
import type { Attachment, DeskAttachment } from '../schema.ts'

const deskSelect = { ...attachmentSelect, name: true, version: true, addedAt: true } as const

export const attachmentsOnPage = 30

/** The attachments that were added last, page by page, with how many records carry each. */
export async function listAttachments(page: number): Promise<{ items: (DeskAttachment & { carriers: number })[]; total: number; page: number; pages: number }> {
  const client = await db()
  const total = await client.attachment.count()
  const pages = Math.max(1, Math.ceil(total / attachmentsOnPage))
  const shown = Math.min(page, pages)
  const rows = await client.attachment.findMany({
    select: { ...deskSelect, _count: { select: { records: true } } }, orderBy: [{ addedAt: 'desc' }, { id: 'asc' }], take: attachmentsOnPage, skip: (shown - 1) * attachmentsOnPage,
  })
  return { items: rows.map(({ _count, ...row }) => ({ ...toAttachment(row), carriers: _count.records })), total, page: shown, pages }
}

export type Carrier = LinkedName & { isPublic: boolean }

/** One attachment, and every record that carries it. */
export async function findAttachment(id: string, language: Locale): Promise<{ attachment: DeskAttachment; records: Carrier[] } | null> {
  const row = await (await db()).attachment.findUnique({
    relationLoadStrategy: 'join', where: { id },
    select: { ...deskSelect, records: { orderBy: [{ attachedAt: 'asc' }, { recordId: 'asc' }], select: { record: { select: { ...linkedSelect, isPublic: true } } } } },
  })
  if (!row) return null
  const { records, ...attachment } = row
  return { attachment: toAttachment(attachment), records: records.map(({ record }) => ({ ...toLinked(record, language), isPublic: record.isPublic })) }
}

/** What a record carries, whether readers see it or not. */
export async function listAttachmentsOf(recordId: string): Promise<Attachment[]> {
  const row = await (await db()).record.findUnique({ relationLoadStrategy: 'join', where: { id: recordId }, select: { attachments: attachmentsSelect } })
  return attachmentsOf(row?.attachments ?? [])
}
