import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import { freeSlug, localesWithoutAddress, moveAddress } from '#lib/content/addresses/commands.ts'
import type { Change } from '#lib/content/change.ts'
import { issuesOfText } from '#lib/content/checks/queries.ts'
import { currentDocument } from '#lib/content/drafts/commands.ts'
import { type DocumentRow, toDraft } from '#lib/content/drafts/queries.ts'
import { type Draft } from '#lib/content/drafts/schema.ts'
import { followMentions } from '#lib/content/mentions/commands.ts'
import { lockRecord, type LockedRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { nextSegments } from '#lib/content/segments.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { isPageKind, recordPath } from '#lib/i18n/paths.ts'
import { slugForTitle, slugOf } from '#lib/i18n/slug.ts'
import type { Published, publishInput } from './schema.ts'
import { tagsOfText } from './tags.ts'

/** Days for which saves of a draft are kept once it is published. */
const keptSaves = 90

/** The slug that the editor chose, or one from the title; a romanised title when it is in kana alone. */
async function slugFor(tx: Tx, { id, kind }: LockedRecord, locale: Locale, draft: Draft): Promise<string> {
  if (draft.slug) return draft.slug
  const current = await tx.address.findUnique({ where: { recordId_locale: { recordId: id, locale } } })
  // An address that its text or its name gave it stays; only the bare id gives way.
  if (current && current.basis !== 'id') return current.slug
  const reading = /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s・、。！？「」]+$/u.test(draft.title) ? draft.title : null
  return freeSlug(tx, { recordId: id, kind, locale, slug: slugForTitle(draft.title, reading, id) })
}

async function writeEdition(tx: Tx, actor: Actor, row: DocumentRow, draft: Draft, options: { isMinor: boolean; changeNote: string; slug: string }): Promise<number> {
  const last = row.editions[0]
  const number = (last?.number ?? 0) + 1
  const id = `${row.id}--${number}`
  const before = last ? await tx.segment.findMany({ where: { editionId: last.id }, omit: { editionId: true } }) : []
  const { title, summary, body } = draft
  await tx.edition.create({
    data: {
      id, documentId: row.id, number, slug: options.slug, title, summary, body, isMinor: options.isMinor, changeNote: options.changeNote || null,
      publishedBy: actor.id, publishedAt: now(),
    },
  })
  await tx.segment.createMany({ data: nextSegments(draft, before, options.isMinor).map((segment) => ({ editionId: id, ...segment })) })
  await tx.document.update({
    where: { id: row.id },
    data: {
      liveEditionId: id, version: { increment: 1 }, firstPublishedAt: row.firstPublishedAt ?? now(),
      withdrawnKind: null, withdrawnReason: null, withdrawnTo: null, withdrawnAt: null,
    },
  })
  await tx.workingDraft.delete({ where: { documentId: row.id } })
  await tx.draftSave.deleteMany({ where: { documentId: row.id, savedAt: { lt: new Date(now().getTime() - keptSaves * 86_400_000) } } })
  return number
}

/** An article is public from its first edition on: it has no facts that could be hidden, and an address in every language (where it has no text, of its id). */
async function showArticle(tx: Tx, record: LockedRecord): Promise<void> {
  if (record.kind !== 'article') return
  if (!record.isPublic) await tx.record.update({ where: { id: record.id }, data: { isPublic: true } })
  for (const locale of await localesWithoutAddress(tx, record.id)) await moveAddress(tx, { recordId: record.id, kind: record.kind, locale, slug: slugOf(record.id), basis: 'id' })
}

/**
 * Publishes the working draft of one language as its next edition. No other language is touched: neither its state, nor
 * its edition, text, card or date (T1). Refuses a draft that is not the one the person saw, or that a check finds fault with.
 */
export async function publish(tx: Tx, actor: Actor, { recordId, locale, version, isMinor, changeNote }: z.output<typeof publishInput>): Promise<Change<Published>> {
  const record = await lockRecord(tx, recordId)
  const row = await currentDocument(tx, recordId, locale, version)
  if (!row?.draft || !isPageKind(record.kind)) throw new Refused('issues', [{ code: 'no-draft' }])
  const draft = toDraft(row.draft)
  const isFirst = row.editions.length === 0
  const issues = (await issuesOfText(tx, record, locale, draft)).filter(({ isAdvice }) => !isAdvice)
  if (!isFirst && !isMinor && changeNote === '') issues.push({ code: 'change-note-missing', field: 'changeNote' })
  if (issues.length) throw new Refused('issues', issues)

  const before = row.editions.map(toDraft)
  const slug = await slugFor(tx, record, locale, draft)
  const edition = await writeEdition(tx, actor, row, draft, { isMinor: isMinor && !isFirst, changeNote, slug })
  await moveAddress(tx, { recordId, kind: record.kind, locale, slug, basis: 'edition' })
  await showArticle(tx, record)
  await followMentions(tx, record)
  return {
    value: { recordId, locale, edition, version: row.version + 1, path: recordPath(locale, record.kind, slug) },
    audit: { event: 'text.published', recordId, locale, before: { edition: edition - 1 || null }, after: { edition, isMinor, slug } },
    tags: await tagsOfText(tx, record, draft, ...before),
  }
}
