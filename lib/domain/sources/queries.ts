import 'server-only'
import { findReferences, referenceSelect, toReference } from '#lib/content/references/queries.ts'
import { referencesOf } from '#lib/content/references/reference.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { listSize, type SourceDescription, type SourceFacts, type SourceList, sourceRelations } from './schema.ts'

const isPublic = { record: { isPublic: true } }

const describedSelect = {
  kind: true, publisher: true, publisherDerived: true, author: true, language: true, languageDerived: true, date: true, dateDerived: true, url: true,
  _count: { select: { evidence: { where: isPublic } } },
} satisfies Prisma.SourceDocumentSelect

type DescribedRow = Prisma.SourceDocumentGetPayload<{ select: typeof describedSelect }>

function describe(row: DescribedRow): SourceDescription & { count: number } {
  const { kind, publisher, author, language, date, url } = row
  return {
    kind: kind === 'document' ? 'document' : 'reference', publisher, author, language, date, url,
    isDerivedPublisher: row.publisherDerived, isDerivedLanguage: row.languageDerived, isDerivedDate: row.dateDerived,
    count: row._count.evidence,
  }
}

const recordSelect = {
  ...referenceSelect,
  documents: { where: { liveEditionId: { not: null } }, select: { locale: true, liveEdition: { select: { title: true, summary: true } } } },
} satisfies Prisma.RecordSelect

/** One page of the sources: the documents that the portal starts from, then what they were checked against; two statements. */
export async function listSources(asked: number, locale: Locale): Promise<SourceList> {
  noteTags(kindTag('source'))
  const client = await db()
  const total = await client.sourceDocument.count({ where: isPublic })
  const pages = Math.max(1, Math.ceil(total / listSize))
  const page = Math.min(asked, pages)
  const rows = await client.sourceDocument.findMany({
    relationLoadStrategy: 'join', where: isPublic, select: { ...describedSelect, record: { select: recordSelect } },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }], take: listSize, skip: (page - 1) * listSize,
  })
  const items = rows.map(({ record, ...row }) => ({
    ...describe(row),
    reference: toReference(record, locale),
    says: record.documents.find((document) => document.locale === locale)?.liveEdition?.summary ?? null,
  }))
  return { items, total, page, pages }
}

const others = { where: isPublic, select: { id: true }, orderBy: { position: 'asc' }, take: 40 } satisfies Prisma.SourceDocument$translationsArgs

const factsSelect = {
  ...describedSelect,
  translationOfId: true, reprintOfId: true, attachmentToId: true,
  translations: others, reprints: others, attachments: others,
  record: { select: referenceSelect },
} satisfies Prisma.SourceDocumentSelect

type FactsRow = Prisma.SourceDocumentGetPayload<{ select: typeof factsSelect }>

function relatedIds(row: FactsRow): Record<(typeof sourceRelations)[number], (string | null)[]> {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return {
    translationOf: [row.translationOfId], translations: ids(row.translations),
    reprintOf: [row.reprintOfId], reprints: ids(row.reprints),
    attachmentTo: [row.attachmentToId], attachments: ids(row.attachments),
  }
}

/** What a source is and how it stands to others; at most two statements. */
export async function findSource(id: string, locale: Locale): Promise<SourceFacts | null> {
  const row = await (await db()).sourceDocument.findFirst({ relationLoadStrategy: 'join', where: { id, ...isPublic }, select: factsSelect })
  if (!row) return null
  const related = relatedIds(row)
  const references = await findReferences(Object.values(related).flat(), locale)
  return {
    ...describe(row),
    self: toReference(row.record, locale),
    relations: sourceRelations
      .map((relation) => ({ relation, sources: referencesOf(references, related[relation]) }))
      .filter(({ sources }) => sources.length > 0),
  }
}
