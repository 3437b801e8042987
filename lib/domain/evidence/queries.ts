import 'server-only'
import { recordTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { idList } from '#lib/content/id-list.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { type Locale, type Localized, locales, type Told } from '#lib/i18n/locales.ts'
import { recordPath } from '#lib/i18n/paths.ts'
import { shownKinds } from '#lib/names/forms.ts'
import { type CitedSource, type ConflictItem, type Dossier, type EvidenceItem, type OpenQuestionItem, wordsIn } from './schema.ts'

export const citedSourceSelect = {
  id: true, publisher: true, publisherDerived: true, language: true, date: true, url: true, position: true,
  record: {
    select: {
      isPublic: true,
      addresses: { select: { locale: true, slug: true } },
      names: { where: { kind: { in: shownKinds } }, orderBy: { position: 'asc' }, select: { lang: true, form: true } },
      documents: { where: { liveEditionId: { not: null } }, select: { locale: true, liveEdition: { select: { title: true } } } },
    },
  },
} satisfies Prisma.SourceDocumentSelect

export const evidenceSelect = {
  id: true, recordId: true, field: true, value: true, label: true, quotation: true, paragraph: true, confidence: true,
  source: { select: citedSourceSelect },
} satisfies Prisma.EvidenceSelect

type SourceRow = Prisma.SourceDocumentGetPayload<{ select: typeof citedSourceSelect }>
type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>

export function toCitedSource(row: SourceRow, locale: Locale): CitedSource {
  const title = (lang: Locale) => row.record.documents.find((document) => document.locale === lang)?.liveEdition?.title
  const lang = [locale, ...locales].find((one) => title(one))
  // One that administrators added has the title that it bears, in its own language.
  const name = row.record.names.find((form) => form.lang === locale) ?? row.record.names[0]
  // One that is hidden is cited all the same, and has no page.
  const slug = row.record.isPublic ? row.record.addresses.find((address) => address.locale === locale)?.slug : undefined
  return {
    id: row.id,
    title: lang ? { text: title(lang) ?? row.id, lang } : { text: name?.form ?? row.id, lang: name?.lang ?? locale },
    publisher: row.publisher,
    isDerivedPublisher: row.publisherDerived,
    language: row.language,
    date: row.date,
    url: row.url,
    href: slug ? recordPath(locale, 'source', slug) : null,
  }
}

export function toEvidenceItem(row: EvidenceRow, locale: Locale): EvidenceItem {
  const { source, label, ...item } = row
  return { ...item, label: label as Partial<Localized> | null, source: toCitedSource(source, locale) }
}

export const conflictSelect = {
  id: true, recordId: true, field: true, kind: true, settled: true, settlement: true, questionId: true,
  evidence: { orderBy: { position: 'asc' }, select: { isFollowed: true, evidence: { select: evidenceSelect } } },
} satisfies Prisma.ConflictSelect

const dossierSelect = {
  evidence: { select: evidenceSelect, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  conflicts: { orderBy: { position: 'asc' }, select: conflictSelect },
  openQuestions: {
    where: { question: { closedAt: null } },
    select: { question: { select: { id: true, kind: true, text: true, position: true } } },
  },
} satisfies Prisma.RecordSelect

type DossierRow = Prisma.RecordGetPayload<{ select: typeof dossierSelect }> & { id: string }
type ConflictRow = Prisma.ConflictGetPayload<{ select: typeof conflictSelect }>

export function toConflict(row: ConflictRow, locale: Locale): ConflictItem {
  const { evidence, settled, settlement, ...item } = row
  return {
    ...item,
    isSettled: settled,
    settlement: wordsIn(settlement, locale),
    values: evidence.map((link) => toEvidenceItem(link.evidence, locale)),
    followedId: evidence.find(({ isFollowed }) => isFollowed)?.evidence.id ?? null,
  }
}

export function toQuestion(row: { id: string; kind: string; text: unknown }, locale: Locale, recordIds: string[]): OpenQuestionItem {
  const text = (row.text as Record<Locale, { title: string; note: string }>)[locale]
  return { id: row.id, kind: row.kind, title: text.title, note: text.note, recordIds }
}

/** Sources, disagreements and open questions of some records (a page's own and those that it holds), in any language; one statement. */
export async function readDossier(ids: string[]): Promise<Told<Dossier>> {
  noteTags(...ids.map(recordTag))
  const rows = await (await db()).record.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: idList(ids) } },
    select: { id: true, ...dossierSelect },
  })
  const ordered = ids.flatMap((id) => rows.filter((row) => row.id === id))
  return (locale) => toDossier(ordered, locale)
}

/** The same in one language. */
export const findDossier = async (ids: string[], locale: Locale): Promise<Dossier> => (await readDossier(ids))(locale)

function toDossier(ordered: DossierRow[], locale: Locale): Dossier {
  const evidence = ordered.flatMap((row) => row.evidence.map((one) => toEvidenceItem(one, locale)))
  const sources = new Map(evidence.map((item) => [item.source.id, item.source]))
  const questions = new Map(
    ordered.flatMap((row) => row.openQuestions.map(({ question }) => [question.id, toQuestion(question, locale, [row.id])] as const)),
  )
  return {
    sources: [...sources.values()],
    evidence,
    conflicts: ordered.flatMap((row) => row.conflicts.map((one) => toConflict(one, locale))),
    questions: [...questions.values()],
  }
}
