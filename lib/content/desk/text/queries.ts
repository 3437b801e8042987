import 'server-only'
import { nextAddress, otherAddresses } from '#lib/content/addresses/next-address.ts'
import { issuesOfText } from '#lib/content/checks/queries.ts'
import { deskName } from '#lib/content/desk/names.ts'
import { deskNames } from '#lib/content/desk/queries.ts'
import { userNames } from '#lib/content/desk/record/queries.ts'
import type { DraftReview, HistoryEdition, HistorySave, OpenText } from '#lib/content/desk/schema.ts'
import type { Withdrawal } from '#lib/content/texts/page-text.ts'
import { textStatusOf } from '#lib/content/desk/status.ts'
import { type DocumentRow, readDocument, startOf, toDraft } from '#lib/content/drafts/queries.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import { draftStateOf } from '#lib/content/review/schema.ts'
import { hrefOf } from '#lib/content/published/published.ts'
import { readPublished } from '#lib/content/published/queries.ts'
import { now } from '#lib/clock.ts'
import { undoOf } from '#lib/content/undoing/schema.ts'
import { db } from '#lib/db/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'

/** Too late is nothing to offer. */
function undoableOf(row: DocumentRow | null): OpenText['undo'] {
  const how = undoOf(row, now())
  return how === 'late' ? null : how
}

/** One text, as an editor opens it: the draft or the newest edition, its state, and what keeps it from being published. */
export async function findOpenText(id: string, locale: Locale, language: Locale): Promise<OpenText | null> {
  const client = await db()
  const record = await client.record.findUnique({
    where: { id },
    select: { id: true, kind: true, isPublic: true, embargoUntil: true, names: deskNames, documents: { select: { locale: true, draft: { select: { title: true } }, liveEdition: { select: { title: true } } } } },
  })
  if (!record) return null
  const row = await readDocument(client, id, locale)
  const draft = startOf(row)
  const [newest] = row?.editions ?? []
  const [published] = record.isPublic ? await readPublished([id]) : []
  const by = row?.draft?.updatedBy ?? newest?.publishedBy
  const nameOf = await userNames([by, row?.draft?.submittedBy, row?.draft?.returnedBy])
  return {
    record: { id, kind: record.kind, isPublic: record.isPublic, name: deskName(id, record.names, record.documents, language, locale) },
    locale, status: textStatusOf(row), version: row?.version ?? 0, edition: newest?.number ?? 0, isFirst: !row?.firstPublishedAt, undo: undoableOf(row), hasDraft: Boolean(row?.draft), draft,
    issues: await issuesOfText(client, record, locale, draft),
    withdrawn: row?.withdrawnKind ? { kind: row.withdrawnKind as Withdrawal['kind'], reason: row.withdrawnReason, to: row.withdrawnTo } : null,
    address: await nextAddress(client, record, locale, draft), otherAddresses: await otherAddresses(client, id, locale),
    path: published ? hrefOf(published, locale) : null,
    savedAt: row?.draft?.updatedAt ?? newest?.publishedAt ?? null, savedBy: nameOf(by),
    review: reviewOf(row, nameOf),
    embargoUntil: record.embargoUntil,
    others: locales.filter((lang) => lang !== locale).map((lang) => {
      const other = record.documents.find((document) => document.locale === lang)
      return { locale: lang, isLive: Boolean(other?.liveEdition), hasDraft: Boolean(other?.draft) }
    }),
  }
}

function reviewOf(row: DocumentRow | null, nameOf: (id: string | null) => string | null): DraftReview | null {
  if (!row?.draft) return null
  const { state, scheduleId, scheduledAt, submittedBy, submittedAt, returnedBy, returnedAt, returnedNote, updatedBy } = row.draft
  return {
    state: draftStateOf(state), scheduleId, scheduledAt, savedById: updatedBy,
    submitted: submittedAt && { by: nameOf(submittedBy) ?? '', at: submittedAt },
    returned: returnedAt && { by: nameOf(returnedBy) ?? '', at: returnedAt, note: returnedNote ?? '' },
  }
}

export type History = { editions: HistoryEdition[]; saves: HistorySave[]; version: number }

const shownSaves = 50

/** Every edition of a text and the last saves of its drafts, newest first. */
export async function findHistory(id: string, locale: Locale): Promise<History | null> {
  const row = await (await db()).document.findUnique({
    relationLoadStrategy: 'join',
    where: { recordId_locale: { recordId: id, locale } },
    select: {
      version: true, liveEditionId: true,
      editions: { orderBy: { number: 'desc' }, select: { id: true, number: true, title: true, publishedAt: true, publishedBy: true, isMinor: true, changeNote: true } },
      saves: { orderBy: { version: 'desc' }, take: shownSaves, select: { version: true, title: true, savedAt: true, savedBy: true } },
    },
  })
  if (!row) return null
  const nameOf = await userNames([...row.editions.map(({ publishedBy }) => publishedBy), ...row.saves.map(({ savedBy }) => savedBy)])
  return {
    version: row.version,
    editions: row.editions.map((one) => ({
      number: one.number, at: one.publishedAt, by: nameOf(one.publishedBy) ?? '', isMinor: one.isMinor, changeNote: one.changeNote, isLive: one.id === row.liveEditionId, title: one.title,
    })),
    saves: row.saves.map((one) => ({ version: one.version, at: one.savedAt, by: nameOf(one.savedBy) ?? '', title: one.title })),
  }
}

/** The words of one edition or of one save, to be looked at before it is brought back. */
export async function findOldText(id: string, locale: Locale, which: { edition: number } | { save: number }): Promise<Draft | null> {
  const client = await db()
  const document = { recordId: id, locale }
  const row = 'edition' in which
    ? await client.edition.findFirst({ where: { document, number: which.edition } })
    : await client.draftSave.findFirst({ where: { document, version: which.save } })
  return row ? toDraft(row) : null
}
