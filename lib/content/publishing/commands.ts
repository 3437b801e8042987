import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import { addAddresses, localesWithoutAddress, moveAddress } from '#lib/content/addresses/commands.ts'
import { nextSlug } from '#lib/content/addresses/next-address.ts'
import type { Change } from '#lib/content/change.ts'
import { issuesOfText } from '#lib/content/checks/queries.ts'
import { currentDocument, refuseScheduled } from '#lib/content/drafts/commands.ts'
import { type DocumentRow, toDraft } from '#lib/content/drafts/queries.ts'
import { type Draft } from '#lib/content/drafts/schema.ts'
import { followMentions } from '#lib/content/mentions/commands.ts'
import { endPreviews } from '#lib/content/previews/commands.ts'
import { lockRecord, type LockedRecord } from '#lib/content/records/commands.ts'
import { type Issue, Refused } from '#lib/content/refused.ts'
import { readRules } from '#lib/content/review/queries.ts'
import { settleFailed } from '#lib/content/schedule/failed/commands.ts'
import { nextSegments, type SegmentState } from '#lib/content/segments.ts'
import { bothClocks } from '#lib/dates/wall-clock.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { isPageKind, recordPath } from '#lib/i18n/paths.ts'
import { slugOf } from '#lib/i18n/slug.ts'
import type { Published, publishInput } from './schema.ts'
import { tagsOfText } from './tags.ts'

/** Days for which saves of a draft are kept once it is published. */
const keptSaves = 90

type EditionOptions = {
  isMinor: boolean
  changeNote: string
  slug: string
  /** Where they do not follow from those of the last edition */
  segments?: SegmentState[]
  keepsDraft?: true
}

/** The next edition of a text, which readers see from then on. */
export async function writeEdition(tx: Tx, actor: Pick<Actor, 'id'>, row: DocumentRow, draft: Draft, options: EditionOptions): Promise<number> {
  const at = now()
  const last = row.editions[0]
  const number = (last?.number ?? 0) + 1
  const id = `${row.id}--${number}`
  const before = last ? await tx.segment.findMany({ where: { editionId: last.id }, omit: { editionId: true } }) : []
  const { title, summary, body } = draft
  await tx.edition.create({
    data: {
      id, documentId: row.id, number, slug: options.slug, title, summary, body, isMinor: options.isMinor, changeNote: options.changeNote || null,
      publishedBy: actor.id, publishedAt: at,
    },
  })
  await tx.segment.createMany({ data: (options.segments ?? nextSegments(draft, before, options.isMinor)).map((segment) => ({ editionId: id, ...segment })) })
  await tx.document.update({
    where: { id: row.id },
    data: {
      liveEditionId: id, version: { increment: 1 }, firstPublishedAt: row.firstPublishedAt ?? at,
      withdrawnKind: null, withdrawnReason: null, withdrawnTo: null, withdrawnAt: null,
    },
  })
  if (options.keepsDraft) return number
  await tx.workingDraft.delete({ where: { documentId: row.id } })
  await endPreviews(tx, row.id)
  await settleFailed(tx, [row.id])
  await tx.draftSave.deleteMany({ where: { documentId: row.id, savedAt: { lt: new Date(at.getTime() - keptSaves * 86_400_000) } } })
  return number
}

/** An article is public from its first edition on: it has no facts that could be hidden, and an address in every language (where it has no text, of its id). */
async function showArticle(tx: Tx, record: LockedRecord): Promise<void> {
  if (record.kind !== 'article') return
  if (!record.isPublic) await tx.record.update({ where: { id: record.id }, data: { isPublic: true } })
  const missing = await localesWithoutAddress(tx, record.id)
  await addAddresses(tx, missing.map((locale) => ({ recordId: record.id, kind: record.kind, locale, slug: slugOf(record.id), basis: 'id' })))
}

export type Publication = { isMinor: boolean; changeNote: string }

/**
 * Everything that keeps a draft from being published by somebody at a moment: its words (product.md, "publish checks"), a
 * note where readers have an older edition, the rule of two persons, an embargo. Empty when it may be.
 */
export async function issuesOfPublication(tx: Tx, actor: Pick<Actor, 'id'>, record: LockedRecord, locale: Locale, row: DocumentRow | null, { isMinor, changeNote }: Publication, at: Date): Promise<Issue[]> {
  if (!row?.draft || !isPageKind(record.kind)) return [{ code: 'no-draft' }]
  const issues = (await issuesOfText(tx, record, locale, toDraft(row.draft))).filter(({ isAdvice }) => !isAdvice)
  // A first publication that was undone is none.
  if (row.firstPublishedAt !== null && !isMinor && changeNote === '') issues.push({ code: 'change-note-missing', field: 'changeNote' })
  if (row.draft.updatedBy === actor.id && (await readRules(tx)).twoPersons) issues.push({ code: 'two-persons' })
  if (record.embargoUntil && at < record.embargoUntil) issues.push({ code: 'embargoed', values: bothClocks(record.embargoUntil) })
  return issues
}

type Done = { published: Published; before: number | null; slug: string; tags: string[] }

/**
 * Writes the working draft of one language as its next edition, after {@link issuesOfPublication} found nothing. No other
 * language is touched: neither its state, nor its edition, text, card or date (T1).
 */
export async function writePublication(tx: Tx, actor: Pick<Actor, 'id'>, record: LockedRecord, locale: Locale, row: DocumentRow, { isMinor, changeNote }: Publication): Promise<Done> {
  if (!row.draft || !isPageKind(record.kind)) throw new Refused('issues', [{ code: 'no-draft' }])
  const draft = toDraft(row.draft)
  const isFirst = row.firstPublishedAt === null
  const slug = await nextSlug(tx, record, locale, draft)
  const edition = await writeEdition(tx, actor, row, draft, { isMinor: isMinor && !isFirst, changeNote, slug })
  await moveAddress(tx, { recordId: record.id, kind: record.kind, locale, slug, basis: 'edition' })
  await showArticle(tx, record)
  await followMentions(tx, record)
  return {
    published: { recordId: record.id, locale, edition, version: row.version + 1, path: recordPath(locale, record.kind, slug) },
    before: edition - 1 || null, slug, tags: await tagsOfText(tx, record, draft, ...row.editions.map(toDraft)),
  }
}

/** Publishes the working draft of one language. Refuses a draft that is not the one the person saw, that waits for its moment, or that a check finds fault with. */
export async function publish(tx: Tx, actor: Actor, { recordId, locale, version, ...how }: z.output<typeof publishInput>): Promise<Change<Published>> {
  const record = await lockRecord(tx, recordId)
  const row = await currentDocument(tx, recordId, locale, version)
  refuseScheduled(row)
  const issues = await issuesOfPublication(tx, actor, record, locale, row, how, now())
  if (!row || issues.length) throw new Refused('issues', issues)
  const { published, before, slug, tags } = await writePublication(tx, actor, record, locale, row, how)
  return {
    value: published,
    audit: { event: 'text.published', recordId, locale, before: { edition: before }, after: { edition: published.edition, isMinor: how.isMinor, slug } },
    tags,
  }
}
