import type { Localized } from '#lib/i18n/locales.ts'
import { type Fact, readFacts, readTextFile } from '../facts.ts'
import { type Bundle, Bundles } from '../rows.ts'
import { mapActivities } from './activities.ts'
import { mapEvidence, mapQuestions, mapSources, type SourceTexts } from './evidence.ts'
import { nameForms } from './names.ts'
import { actOfFact, mapPartnerships } from './partnerships.ts'
import { mapOrganisations, mapPeople, mapPlaces, recordKey } from './places.ts'
import { eventTopics, mapProgrammes, mapStatistics, mapTopics } from './programmes.ts'

/** Type of a fact → kind of record (claims.md, "From facts.json to the registry"); a milestone is no record. */
export function kindOf(fact: Fact): string | null {
  if (eventTopics.includes(fact.id) || fact.type === 'theme') return 'topic'
  if (fact.type === 'place') return 'territory'
  if (['organisation', 'company', 'venue'].includes(fact.type)) return 'organisation'
  if (['programme', 'project'].includes(fact.type)) return 'programme'
  if (['mission', 'event', 'donation'].includes(fact.type)) return 'activity'
  if (fact.type === 'figure') return 'statistic'
  return fact.type === 'milestone' ? null : fact.type
}

/** The registry of the first content: every row, grouped by the record that it belongs to. */
export function registry(): Bundle[] {
  const facts = readFacts()
  const bundles = new Bundles()
  for (const { id } of [...facts.documents, ...facts.externalRefs]) bundles.add(recordKey(id), 'record', { id, kind: 'source', isPublic: true })
  for (const fact of facts.facts) {
    const kind = kindOf(fact)
    if (!kind || actOfFact[fact.id]) continue
    bundles.add(recordKey(fact.id), 'record', { id: fact.id, kind, isPublic: true })
    bundles.add(recordKey(fact.id), 'nameForm', ...nameForms(fact, facts))
  }
  mapSources(facts, readTextFile<SourceTexts>('sources'), bundles)
  mapPlaces(facts, bundles)
  mapOrganisations(facts, bundles)
  mapPeople(facts, sentences('people'), bundles)
  mapTopics(facts, bundles)
  mapProgrammes(facts, bundles)
  mapPartnerships(facts, readTextFile<Record<string, object>>('class-notes'), bundles)
  mapActivities(facts, bundles)
  mapStatistics(facts, readTextFile('figures'), bundles)
  mapEvidence(facts, readTextFile<Record<string, Localized>>('date-notes'), bundles)
  mapQuestions(facts, readTextFile('issues'), readTextFile('conflicts'), bundles)
  mapEditorial(bundles)
  return bundles.all()
}

type About = Record<string, { about?: string[]; topics?: string[]; sources?: string[] }>

/** Articles and pages are records too, with links to what they tell of and to their sources. */
function mapEditorial(bundles: Bundles): void {
  for (const kind of ['article', 'page']) {
    for (const [id, { about = [], topics = [], sources = [] }] of Object.entries(readTextFile<About>(`${kind}s`))) {
      const key = recordKey(id)
      bundles.add(key, 'record', { id, kind, isPublic: true })
      about.forEach((toId, position) => bundles.add(key, 'recordLink', { fromId: id, toId, relation: 'about', position }))
      sources.forEach((toId, position) => bundles.add(key, 'recordLink', { fromId: id, toId, relation: 'source', position }))
      topics.forEach((topicId, position) => bundles.add(key, 'recordTopic', { recordId: id, topicId, position }))
    }
  }
}

function sentences(group: string): Record<string, object> {
  const texts = readTextFile<Record<string, Record<string, { summary: string }>>>(group)
  const notes = Object.entries(texts).map(([id, byLocale]) => [
    id,
    Object.fromEntries(Object.entries(byLocale).map(([locale, text]) => [locale, text.summary])),
  ])
  return Object.fromEntries(notes) as Record<string, object>
}
