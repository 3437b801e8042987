import 'server-only'
import { bodySchema } from '#lib/content/body.ts'
import { linkedRecords } from '#lib/content/body-words.ts'
import type { Tx } from '#lib/db/client.ts'
import { mentionedKinds } from './kinds.ts'

/**
 * Joins an article to the records to which its live texts lead, in whatever language, so that it stands on their pages;
 * those that it is said to be about stand there already. Called by whatever changes its live texts or what it is about.
 * @returns ids of the records that gained or lost it
 */
export async function followMentions(tx: Tx, article: { id: string; kind: string }): Promise<string[]> {
  if (article.kind !== 'article') return []
  const documents = await tx.document.findMany({ where: { recordId: article.id, liveEditionId: { not: null } }, select: { liveEdition: { select: { body: true } } } })
  const linked = [...new Set(documents.flatMap(({ liveEdition }) => (liveEdition ? linkedRecords(bodySchema.parse(liveEdition.body)) : [])))]
  const rows = await tx.recordLink.findMany({ where: { fromId: article.id, relation: { in: ['about', 'mentions'] } }, orderBy: { position: 'asc' }, select: { toId: true, relation: true } })
  const about = new Set(rows.filter(({ relation }) => relation === 'about').map(({ toId }) => toId))
  const before = rows.filter(({ relation }) => relation === 'mentions').map(({ toId }) => toId)
  const known = linked.length ? await tx.record.findMany({ where: { id: { in: linked }, kind: { in: mentionedKinds } }, select: { id: true } }) : []
  const after = linked.filter((id) => id !== article.id && !about.has(id) && known.some((one) => one.id === id))
  if (before.join(' ') === after.join(' ')) return []
  await tx.recordLink.deleteMany({ where: { fromId: article.id, relation: 'mentions' } })
  await tx.recordLink.createMany({ data: after.map((toId, position) => ({ fromId: article.id, toId, relation: 'mentions', position })) })
  return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))]
}
