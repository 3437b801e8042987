import { formatDate } from '#lib/dates/format.ts'
import type { Localized } from '#lib/i18n/locales.ts'
import type { Fact, Facts } from '../facts.ts'
import type { Bundles } from '../rows.ts'
import { edtfOf } from './dates.ts'
import { actOfFact, dayColumns } from './partnerships.ts'
import { recordKey } from './places.ts'

type SourceText = {
  publisher: string | null; publisherDerived: boolean; language: string; languageDerived: boolean
  date: string | null; dateDerived: boolean; url: string | null
  translationOf?: string; reprintOf?: string; attachmentTo?: string
  title: Localized; says: Localized
}
export type SourceTexts = Record<string, SourceText>

export function mapSources({ documents, externalRefs }: Facts, texts: SourceTexts, bundles: Bundles): void {
  const add = (id: string, kind: string, url: string | null, position: number) => {
    const text = texts[id]
    if (!text) throw new Error(`No text for the source ${id}`)
    const { publisher, publisherDerived, language, languageDerived, date, dateDerived } = text
    bundles.add(recordKey(id), 'sourceDocument', {
      id, kind, url, publisher, publisherDerived, language, languageDerived, date, dateDerived, position,
      translationOfId: text.translationOf, reprintOfId: text.reprintOf, attachmentToId: text.attachmentTo,
    })
  }
  documents.forEach(({ id }, position) => add(id, 'document', texts[id]?.url ?? null, position))
  externalRefs.forEach(({ id, url }, position) => add(id, 'reference', url, 100 + position))
}

/** Milestones that say something no act or activity of the registry says; the others only restate one. */
const ownMilestones = new Set(['ms-city-of-music', 'ms-2017-welcome-chinese', 'ms-2022-polito-kyoto', 'ms-2022-iurc', 'ms-1563'])

type DateNotes = Record<string, Localized>

/** Whether English words name a date: each end of it, as precisely as it is given. */
function mentions(words: string, edtf: string): boolean {
  return edtf.split('/').every((end) => {
    const dated = formatDate(end, 'en')
    return words.includes(dated) || (end.length === 10 && words.includes(dated.replace(/ \d{4}$/, '')))
  })
}

/** Where the sources say what: one row a place in a source, and one for each value that a source gives. */
export function mapEvidence({ facts, documents, externalRefs }: Facts, dateNotes: DateNotes, bundles: Bundles): void {
  const documentOf = (file: string) => documents.find((document) => document.file === file)?.id
  const sayings = new Map(externalRefs.map(({ id, says }) => [id, says]))
  const targets = new Map(facts.map((fact) => [fact.id, fact]))
  const ownerKey = (id: string) => recordKey(actOfFact[id] ?? id)

  for (const fact of facts) {
    const sources = fact.sources ?? []
    const restates = fact.type === 'milestone' ? fact.relates?.find((id) => targets.get(id)?.type !== 'theme') : undefined
    const recordId = restates ?? fact.id
    const key = ownerKey(recordId)
    let count = 0
    const add = (field: string, value: string | null, sourceId: string | undefined, confidence: string, more: { quotation?: string; paragraph?: number } = {}) => {
      if (!sourceId) return
      count += 1
      bundles.add(key, 'evidence', {
        id: `${fact.id}--v${count}`, recordId, field, value, sourceId, confidence, position: count,
        ...(restates ? { label: fact.names } : {}), ...more,
      })
    }

    sources.forEach(({ file, para, snippet }) =>
      add(fact.type === 'milestone' ? 'milestone' : 'record', null, documentOf(file), fact.confidence, { paragraph: para, quotation: snippet }),
    )
    const outside = (fact.checks ?? []).map((check) => check.ref)
    const document = documentOf(sources[0]?.file ?? '')
    const used = new Set<string>()
    // Of several outside sources, those whose finding names the date; a single one is the one meant.
    const sourcesOfDate = (edtf: string | null) =>
      outside.length === 1 ? outside : (fact.checks ?? []).filter(({ ref, finding }) => edtf && mentions(`${finding} ${sayings.get(ref) ?? ''}`, edtf)).map(({ ref }) => ref)
    for (const date of fact.type === 'milestone' ? [] : (fact.dates ?? [])) {
      const edtf = edtfOf(date.value)
      const sources = date.confidence === 'stated' ? [document] : sourcesOfDate(edtf)
      for (const source of sources) {
        add(`date:${date.role}`, edtf, source, date.confidence)
        if (source) used.add(source)
      }
    }
    for (const { type, source, confidence } of fact.relationTypes ?? []) {
      const sourceId = documentOf(source) ?? source
      add('class', type, sourceId, confidence)
      used.add(sourceId)
    }
    for (const ref of outside.filter((ref) => !used.has(ref))) add('record', null, ref, 'known')

    if (fact.type === 'milestone' && ownMilestones.has(fact.id)) {
      const [date] = fact.dates ?? []
      const edtf = date ? edtfOf(date.value) : null
      bundles.add(key, 'milestone', {
        id: fact.id, recordId, role: date?.role ?? 'recognised', date: edtf, ...dayColumns(edtf),
        confidence: fact.confidence, label: fact.names, note: dateNotes[`${fact.id}#0`],
      })
    }
  }
}

type ConflictText = {
  id: string; record: string; field: string; issue: string; kind: string; settled: boolean; settlement: Localized
  values: { value: string; source: string; confidence: string; quote: string | null }[]
}
type IssueTexts = Record<string, Record<string, { title: string; note: string }>>

export function mapQuestions({ issues, facts }: Facts, texts: IssueTexts, conflicts: ConflictText[], bundles: Bundles): void {
  const known = new Map(facts.map((fact): [string, Fact] => [fact.id, fact]))
  const recordOf = (id: string) => {
    const fact = known.get(id)
    return fact?.type === 'milestone' ? fact.relates?.[0] : fact?.id
  }
  issues.forEach(({ id, kind, severity, about }, position) => {
    const key = `question:${id}`
    bundles.add(key, 'openQuestion', { id, kind, severity, text: texts[id] as object, position })
    const records = [...new Set(about.map(recordOf).filter((record) => record !== undefined))]
    records.forEach((recordId, order) => bundles.add(key, 'openQuestionRecord', { questionId: id, recordId, position: order }))
  })
  conflicts.forEach(({ id, record, field, issue, kind, settled, settlement, values }, position) => {
    const recordId = recordOf(record) ?? record
    const key = recordKey(actOfFact[recordId] ?? recordId)
    bundles.add(key, 'conflict', { id, recordId, field, kind, settled, settlement, questionId: issue, position, settledBy: settled ? 'seed' : null })
    values.forEach(({ value, source, confidence, quote }, order) => {
      const evidenceId = `${id}--v${order + 1}`
      bundles.add(key, 'evidence', { id: evidenceId, recordId, field: `conflict:${field}`, value: String(value), sourceId: source, confidence, quotation: quote, position: 50 + order })
      bundles.add(key, 'conflictEvidence', { conflictId: id, evidenceId, position: order })
    })
  })
}
