import 'server-only'
import { linkedRecords } from '#lib/content/body-words.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import { addressesTag, kindTag, recordTag } from '#lib/content/tag-names.ts'
import type { Tx } from '#lib/db/client.ts'

/** What is drawn anew when a text changes: its record, lists of its kind, the sitemap, and every record that it names now or named before. */
export async function tagsOfText(tx: Tx, record: { id: string; kind: string }, ...texts: Pick<Draft, 'body'>[]): Promise<string[]> {
  const links = await tx.recordLink.findMany({ where: { OR: [{ fromId: record.id }, { toId: record.id }] }, select: { fromId: true, toId: true } })
  const topics = await tx.recordTopic.findMany({ where: { recordId: record.id }, select: { topicId: true } })
  const ids = [record.id, ...links.flatMap(({ fromId, toId }) => [fromId, toId]), ...topics.map(({ topicId }) => topicId), ...texts.flatMap(({ body }) => linkedRecords(body))]
  return [...new Set([...ids.map(recordTag), kindTag(record.kind), addressesTag])]
}
