import 'server-only'
import { deskName } from '#lib/content/desk/names.ts'
import { deskNames } from '#lib/content/desk/queries.ts'
import { textStatusOf, type TextStatus } from '#lib/content/desk/status.ts'
import { documentSelect, toDraft } from '#lib/content/drafts/queries.ts'
import { issuesOfText } from '#lib/content/checks/queries.ts'
import type { Issue } from '#lib/content/refused.ts'
import { readRules } from '#lib/content/review/queries.ts'
import { type DraftState, draftStateOf } from '#lib/content/review/schema.ts'
import { db } from '#lib/db/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'

/** One language of a record, as whoever publishes several together must see it. */
export type ReleasableText = {
  locale: Locale
  status: TextStatus
  title: string
  version: number
  /** null where there is no draft, so nothing to publish */
  draftState: DraftState | null
  isFirst: boolean
  /** What readers of this language have today */
  readers: 'nothing' | 'edition'
  publishedAt: Date | null
  /** What keeps it from being published */
  issues: Issue[]
  /** Whoever looks saved it last, and two persons are asked for */
  needsSomebodyElse: boolean
}

export type Releasable = { id: string; kind: string; name: { text: string; lang: string }; embargoUntil: Date | null; texts: ReleasableText[] }

/** The three languages of a record with what each still lacks, or null where there is no such record. */
export async function findReleasable(id: string, actorId: string, language: Locale): Promise<Releasable | null> {
  const client = await db()
  const record = await client.record.findUnique({ relationLoadStrategy: 'join', where: { id }, select: { id: true, kind: true, embargoUntil: true, names: deskNames, documents: { select: { ...documentSelect, locale: true, liveEdition: { select: { title: true, publishedAt: true } } } } } })
  if (!record) return null
  const { twoPersons } = await readRules(client)
  const texts: ReleasableText[] = []
  for (const locale of locales) {
    const row = record.documents.find((one) => one.locale === locale)
    const { draft } = row ?? {}
    texts.push({
      locale, status: textStatusOf(row), title: draft?.title || row?.liveEdition?.title || '', version: row?.version ?? 0,
      draftState: draft ? draftStateOf(draft.state) : null, isFirst: !row || row.firstPublishedAt === null,
      readers: row?.liveEdition ? 'edition' : 'nothing', publishedAt: row?.liveEdition?.publishedAt ?? null,
      issues: draft ? (await issuesOfText(client, record, locale, toDraft(draft))).filter(({ isAdvice }) => !isAdvice) : [],
      needsSomebodyElse: twoPersons && draft?.updatedBy === actorId,
    })
  }
  return { id: record.id, kind: record.kind, name: deskName(record.id, record.names, record.documents, language), embargoUntil: record.embargoUntil, texts }
}
