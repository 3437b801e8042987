import 'server-only'
import { deskName } from '#lib/content/desk/names.ts'
import { deskNames } from '#lib/content/desk/queries.ts'
import { userNames } from '#lib/content/desk/record/queries.ts'
import type { DeskName } from '#lib/content/desk/schema.ts'
import { db } from '#lib/db/client.ts'
import { isLocale, type Locale, locales } from '#lib/i18n/locales.ts'

export type WaitingDraft = { recordId: string; kind: string; locale: Locale; name: DeskName; at: Date; by: string }

export type Work = {
  drafts: WaitingDraft[]
  /** Articles that readers of a language do not have */
  lacking: { recordId: string; name: DeskName; missing: Locale[] }[]
  hidden: number
}

const shown = 12

const titles = { select: { locale: true, liveEditionId: true, withdrawnKind: true, draft: { select: { title: true } }, liveEdition: { select: { title: true } } } } as const

/** What waits: drafts by their last save, news that lack a language, records that nobody sees. */
export async function findWork(language: Locale): Promise<Work> {
  const client = await db()
  const rows = await client.workingDraft.findMany({
    relationLoadStrategy: 'join', where: { document: { record: { trashedAt: null } } }, orderBy: { updatedAt: 'desc' }, take: shown,
    select: { updatedAt: true, updatedBy: true, title: true, document: { select: { locale: true, record: { select: { id: true, kind: true, names: deskNames, documents: titles } } } } },
  })
  const nameOf = await userNames(rows.map(({ updatedBy }) => updatedBy))
  const articles = await client.record.findMany({
    relationLoadStrategy: 'join', where: { kind: 'article', isPublic: true }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: 60, select: { id: true, documents: titles },
  })
  const lacking = articles.flatMap(({ id, documents }) => {
    const missing = locales.filter((locale) => !documents.some((one) => one.locale === locale && (one.liveEditionId ?? one.withdrawnKind)))
    return missing.length ? [{ recordId: id, name: deskName(id, [], documents, language), missing }] : []
  })
  return {
    drafts: rows.flatMap(({ document: { locale, record }, updatedAt, updatedBy }) =>
      isLocale(locale) ? [{ recordId: record.id, kind: record.kind, locale, name: deskName(record.id, record.names, record.documents, locale), at: updatedAt, by: nameOf(updatedBy) ?? '' }] : []),
    lacking: lacking.slice(0, shown),
    hidden: await client.record.count({ where: { isPublic: false, kind: { not: 'article' } } }),
  }
}
