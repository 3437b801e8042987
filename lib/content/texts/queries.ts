import 'server-only'
import { addressPaths } from '#lib/content/addresses/queries.ts'
import { bodySchema } from '#lib/content/body.ts'
import { recordTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { attachmentsOf, attachmentsSelect } from '#lib/media/attachments/queries.ts'
import type { LiveText, PageText, Withdrawal } from './page-text.ts'

const edition = { number: true, publishedAt: true, isMinor: true, changeNote: true } satisfies Prisma.EditionSelect

const documentSelect = {
  locale: true,
  withdrawnKind: true,
  withdrawnReason: true,
  withdrawnTo: true,
  withdrawnAt: true,
  firstPublishedAt: true,
  liveEdition: { select: { ...edition, title: true, summary: true, body: true, segments: { select: { origin: true } } } },
  editions: { select: edition, orderBy: { number: 'desc' } },
} satisfies Prisma.DocumentSelect

type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>

function liveText(row: DocumentRow | undefined): LiveText | null {
  if (!row?.liveEdition) return null
  const { title, summary, body, publishedAt, segments, number } = row.liveEdition
  // Of one that was undone before anybody could rely on it, readers are told nothing. Both moments were read from the clock, one after the other.
  const begun = (row.firstPublishedAt ?? new Date(0)).getTime() - 1000
  const history = row.editions.filter((one) => one.number <= number && one.publishedAt.getTime() >= begun)
  return {
    title,
    summary,
    body: bodySchema.parse(body),
    publishedAt: row.firstPublishedAt ?? publishedAt,
    // A minor edition corrects without saying anything new: the date that readers see is that of the last major one.
    updatedAt: history.find((one) => !one.isMinor)?.publishedAt ?? publishedAt,
    history,
    origins: [...new Set(segments.map((segment) => segment.origin))],
  }
}

function withdrawalOf(row: DocumentRow | undefined): Withdrawal | null {
  if (!row?.withdrawnKind) return null
  return { kind: row.withdrawnKind as Withdrawal['kind'], reason: row.withdrawnReason, to: row.withdrawnTo, at: row.withdrawnAt }
}

const recordSelect = {
  id: true, kind: true, isPublic: true, embargoUntil: true, updatedAt: true,
  addresses: { select: { kind: true, locale: true, slug: true } },
  documents: { select: documentSelect },
  attachments: attachmentsSelect,
} satisfies Prisma.RecordSelect

/** The text of a public record in one language, with its addresses in all; null for a record that readers may not see. */
export async function findPageText(id: string, locale: Locale): Promise<PageText | null> {
  noteTags(recordTag(id))
  const record = await (await db()).record.findUnique({ relationLoadStrategy: 'join', where: { id, isPublic: true }, select: recordSelect })
  return record && pageTextOf(record, locale)
}

export type DraftPage = { page: PageText; isPublic: boolean; embargoUntil: Date | null }

/**
 * The page of a record with the working draft of one language in the place of its text, hidden records included; null where
 * there is no draft. For whoever may see it only: lib/content/previews asks that.
 */
export async function findDraftPage(id: string, locale: Locale): Promise<DraftPage | null> {
  const client = await db()
  const record = await client.record.findUnique({ relationLoadStrategy: 'join', where: { id }, select: recordSelect })
  const draft = await client.workingDraft.findFirst({ where: { document: { recordId: id, locale } }, select: { title: true, summary: true, body: true, updatedAt: true, scheduledAt: true } })
  if (!record || !draft) return null
  const page = pageTextOf(record, locale)
  const { title, summary, body } = draft
  // The days that readers will see, as far as they are known today.
  const updatedAt = draft.scheduledAt ?? draft.updatedAt
  const text = { title, summary, body: bodySchema.parse(body), publishedAt: page.text?.publishedAt ?? updatedAt, updatedAt, history: page.text?.history ?? [], origins: page.text?.origins ?? ['written'] }
  return { page: { ...page, text, withdrawal: null }, isPublic: record.isPublic, embargoUntil: record.embargoUntil }
}

function pageTextOf(record: Prisma.RecordGetPayload<{ select: typeof recordSelect }>, locale: Locale): PageText {
  const rowOf = (lang: Locale) => record.documents.find((document) => document.locale === lang)
  const readable = locales.filter((lang) => rowOf(lang)?.liveEdition)
  const other = readable.find((lang) => lang !== locale)
  const otherTitle = other ? rowOf(other)?.liveEdition?.title : undefined
  return {
    id: record.id,
    kind: record.kind,
    text: liveText(rowOf(locale)),
    withdrawal: withdrawalOf(rowOf(locale)),
    addresses: addressPaths(record.addresses).sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale)),
    readable,
    published: readable.filter((lang) => !rowOf(lang)?.withdrawnKind),
    otherTitle: other && otherTitle ? { text: otherTitle, lang: other } : null,
    attachments: attachmentsOf(record.attachments),
    recordUpdatedAt: record.updatedAt,
  }
}
