import 'server-only'
import { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { findLinked } from '#lib/content/desk/queries.ts'
import { putDraft } from '#lib/content/drafts/commands.ts'
import { documentSelect, startOf } from '#lib/content/drafts/queries.ts'
import { recordId } from '#lib/content/body.ts'
import { locale, version } from '#lib/content/drafts/schema.ts'
import { followMentions } from '#lib/content/mentions/commands.ts'
import { newRecordId } from '#lib/content/new-id.ts'
import { tagsOfText } from '#lib/content/publishing/tags.ts'
import { lockRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { tooLate } from '#lib/content/too-late.ts'
import type { Tx } from '#lib/db/client.ts'
import { defaultLocale, isLocale, type Locale } from '#lib/i18n/locales.ts'
import { aboutKinds } from './schema.ts'

export const createInput = z.object({ locale })

export type NewText = { recordId: string; locale: Locale }

/** A new article with an empty draft in one language; nobody sees it before a language is published. */
export async function createArticle(tx: Tx, actor: Actor, input: z.output<typeof createInput>): Promise<Change<NewText>> {
  const id = newRecordId('article')
  await tx.record.create({ data: { id, kind: 'article', isPublic: false } })
  await putDraft(tx, actor, { id, kind: 'article' }, input.locale, { slug: '', title: '', summary: '', body: [] })
  return { value: { recordId: id, locale: input.locale }, audit: { event: 'article.created', recordId: id, locale: input.locale }, tags: [] }
}

export const duplicateInput = z.object({ recordId, locale })

async function copyLinks(tx: Tx, from: string, to: string): Promise<void> {
  // What its text leads to follows when the copy is published.
  const links = await tx.recordLink.findMany({ where: { fromId: from, relation: { not: 'mentions' } } })
  await tx.recordLink.createMany({ data: links.map((link) => ({ ...link, fromId: to })) })
  const attachments = await tx.recordAttachment.findMany({ where: { recordId: from } })
  await tx.recordAttachment.createMany({ data: attachments.map((one) => ({ ...one, recordId: to })) })
  const topics = await tx.recordTopic.findMany({ where: { recordId: from } })
  await tx.recordTopic.createMany({ data: topics.map((topic) => ({ ...topic, recordId: to })) })
}

/** A new article with the words and links of another: a draft in each of its languages, without a slug, published nowhere (T4). */
export async function duplicateArticle(tx: Tx, actor: Actor, { recordId: from, locale: wished }: z.output<typeof duplicateInput>): Promise<Change<NewText>> {
  const { kind } = await lockRecord(tx, from)
  if (kind !== 'article') throw new Refused('not-found')
  const id = newRecordId('article')
  await tx.record.create({ data: { id, kind: 'article', isPublic: false } })
  const documents = await tx.document.findMany({ where: { recordId: from }, select: { ...documentSelect, locale: true } })
  for (const row of documents) {
    if (isLocale(row.locale)) await putDraft(tx, actor, { id, kind }, row.locale, { ...startOf(row), slug: '' })
  }
  await copyLinks(tx, from, id)
  return { value: { recordId: id, locale: wished }, audit: { event: 'article.duplicated', recordId: id, after: { from } }, tags: [] }
}

const ids = z.union([recordId.transform((one) => [one]), z.array(recordId)]).optional().default([]).pipe(z.array(recordId).max(60, 'too-many-links'))

export const linkInput = z.object({ recordId, version, about: ids, topics: ids, sources: ids })

async function refuseUnknown(tx: Tx, wanted: string[], kinds: string[], field: string): Promise<void> {
  const found = await tx.record.count({ where: { id: { in: wanted }, kind: { in: kinds }, trashedAt: null } })
  if (found !== new Set(wanted).size) throw new Refused('issues', [{ code: 'link-unknown', field }])
}

type Links = { about: string[]; topics: string[]; sources: string[] }

async function linksOf(tx: Tx, id: string): Promise<Links> {
  const links = await tx.recordLink.findMany({ where: { fromId: id, relation: { in: ['about', 'source'] } }, orderBy: { position: 'asc' } })
  const topics = await tx.recordTopic.findMany({ where: { recordId: id }, orderBy: { position: 'asc' }, select: { topicId: true } })
  const to = (wanted: string) => links.filter(({ relation }) => relation === wanted).map(({ toId }) => toId)
  return { about: to('about'), topics: topics.map(({ topicId }) => topicId), sources: to('source') }
}

/** For whoever saw the lists before somebody else changed them: what stands in them now, by name. */
async function lateLinks(tx: Tx, { language }: Actor, version: number, { about, topics, sources }: Links): Promise<Refused> {
  const named = await findLinked([...about, ...topics, ...sources], language ?? defaultLocale, tx)
  return tooLate(version, { about: about.join(','), topics: topics.join(','), sources: sources.join(',') }, [...named.values()])
}

/** Says what an article is about, its topics and its sources: the whole of each list, in its order, the same for all languages. */
export async function linkArticle(tx: Tx, actor: Actor, { recordId: id, version: seen, about, topics, sources }: z.output<typeof linkInput>): Promise<Change<null>> {
  const record = await lockRecord(tx, id)
  if (record.kind !== 'article') throw new Refused('not-found')
  const before = await linksOf(tx, id)
  if (record.version !== seen) throw await lateLinks(tx, actor, record.version, before)
  await refuseUnknown(tx, about, aboutKinds, 'about')
  await refuseUnknown(tx, topics, ['topic'], 'topics')
  await refuseUnknown(tx, sources, ['source'], 'sources')
  const tagsBefore = await tagsOfText(tx, record)
  await tx.recordLink.deleteMany({ where: { fromId: id, relation: { in: ['about', 'source'] } } })
  await tx.recordTopic.deleteMany({ where: { recordId: id } })
  const row = (relation: string) => (toId: string, position: number) => ({ fromId: id, toId, relation, position })
  await tx.recordLink.createMany({ data: [...[...new Set(about)].map(row('about')), ...[...new Set(sources)].map(row('source'))] })
  await tx.recordTopic.createMany({ data: [...new Set(topics)].map((topicId, position) => ({ recordId: id, topicId, position })) })
  await followMentions(tx, record)
  await tx.record.update({ where: { id }, data: { version: { increment: 1 } } })
  return {
    value: null,
    audit: { event: 'article.linked', recordId: id, before, after: { about, topics, sources } },
    tags: record.isPublic ? [...new Set([...tagsBefore, ...(await tagsOfText(tx, record))])] : [],
  }
}
