import type { Prisma } from '#lib/db/generated/client.ts'
import type { Tx } from '#lib/db/client.ts'
import { moveAddress } from '#lib/content/addresses/commands.ts'
import { hashOf } from '#lib/content/hash.ts'
import { partsOf } from '#lib/content/segments.ts'
import type { SeedText } from './map/texts.ts'
import type { Written } from './write.ts'

/** The day on which the first content was published; fixed, so that two installations say the same. */
export const firstPublished = new Date('2026-11-22T08:00:00Z')

const keyOf = ({ recordId, locale }: SeedText) => `document:${recordId}:${locale}`
const documentId = ({ recordId, locale }: SeedText) => `${recordId}--${locale}`

type Rows = {
  document: Prisma.DocumentCreateManyInput[]
  edition: Prisma.EditionCreateManyInput[]
  segment: Prisma.SegmentCreateManyInput[]
}

function editionRows(text: SeedText, number: number): Pick<Rows, 'edition' | 'segment'> {
  const { slug, title, summary, body } = text
  const id = `${documentId(text)}--${number}`
  // Each language was written for its readers, none translated from another.
  const segments = partsOf(text).map(({ key, words }) => ({ editionId: id, key, hash: hashOf(words), version: number, origin: 'written' }))
  return {
    edition: [{ id, documentId: documentId(text), number, slug, title, summary, body, publishedBy: 'seed', publishedAt: firstPublished }],
    segment: segments,
  }
}

/** Publishes the first texts: an edition each, its address, and no draft. Documents that anybody touched are left alone. */
export async function writeTexts(tx: Tx, texts: SeedText[]): Promise<Written> {
  const states = new Map((await tx.seedState.findMany({ where: { key: { startsWith: 'document:' } } })).map((state) => [state.key, state]))
  const documents = await tx.document.findMany({ select: { id: true, version: true, editions: { select: { number: true } } } })
  const present = new Map(documents.map((document) => [document.id, document]))
  const added = texts.filter((text) => !present.has(documentId(text)))
  const differing = texts.filter((text) => present.has(documentId(text)) && states.get(keyOf(text))?.hash !== hashOf(text))
  const isUntouched = (text: SeedText) => states.get(keyOf(text))?.version === present.get(documentId(text))?.version
  const changed = differing.filter(isUntouched)

  await insertTexts(tx, added)
  for (const text of changed) {
    const number = Math.max(0, ...(present.get(documentId(text))?.editions.map((edition) => edition.number) ?? [])) + 1
    await republish(tx, text, number)
  }
  const data = [...added, ...changed].map((text) => ({ key: keyOf(text), hash: hashOf(text), version: present.get(documentId(text))?.version ?? 1 }))
  await tx.seedState.deleteMany({ where: { key: { in: data.map(({ key }) => key) } } })
  await tx.seedState.createMany({ data })
  return { added: added.length, changed: changed.length, kept: differing.filter((text) => !isUntouched(text)).map(keyOf) }
}

async function insertTexts(tx: Tx, texts: SeedText[]): Promise<void> {
  const rows = texts.map((text) => editionRows(text, 1))
  await tx.document.createMany({
    data: texts.map((text) => ({ id: documentId(text), recordId: text.recordId, locale: text.locale, firstPublishedAt: firstPublished })),
  })
  await tx.edition.createMany({ data: rows.flatMap((row) => row.edition) })
  const segments = rows.flatMap((row) => row.segment)
  for (let start = 0; start < segments.length; start += 3000) await tx.segment.createMany({ data: segments.slice(start, start + 3000) })
  // The editions just made are the live ones.
  await tx.$executeRaw`UPDATE "Document" SET "liveEditionId" = "id" || '--1' WHERE "liveEditionId" IS NULL AND "id" = ANY(${texts.map(documentId)})`
  await tx.address.createMany({
    data: texts.map(({ recordId, kind, locale, slug }) => ({ recordId, kind, locale, slug, basis: 'edition' })),
  })
}

async function republish(tx: Tx, text: SeedText, number: number): Promise<void> {
  const { edition, segment } = editionRows(text, number)
  const { recordId, kind, locale, slug } = text
  await tx.edition.createMany({ data: edition.map((row) => ({ ...row, publishedAt: new Date() })) })
  await tx.segment.createMany({ data: segment })
  await tx.document.update({ where: { id: documentId(text) }, data: { liveEditionId: `${documentId(text)}--${number}` } })
  await moveAddress(tx, { recordId, kind, locale, slug, basis: 'edition' })
}
