import { activityKinds, activityStatuses } from '#lib/domain/activities/schema.ts'
import { organisationKinds } from '#lib/domain/organisations/schema.ts'
import { actStatuses, lifecycles, partnershipClasses } from '#lib/domain/partnerships/schema.ts'
import { programmeKinds } from '#lib/domain/programmes/schema.ts'
import { sourceLanguages } from '#lib/domain/sources/schema.ts'
import { choice, country, date, day, line, needed, number, record, sure, text, wallTime, words } from './fields.ts'
import { activityLists, instrumentLists, organisationLists, partnershipLists, personLists, programmeLists, territoryLists } from './lists.ts'
import { type ChoiceWords, type Fact, factName } from './schema.ts'

const levels = ['area', 'country', 'region', 'prefecture', 'metropolitan-city', 'province', 'city', 'ward', 'town'] as const
const actKinds = ['agreement', 'pact', 'memorandum', 'minutes', 'approval', 'revision'] as const
const dateBases = ['signing', 'approval', 'revision', 'council-vote', 'proclamation', 'effect'] as const
const beginnings = ['signed', 'council-decision', 'proposed', 'launched', 'first-contact', 'exchanges-begin', 'first-tour', 'announced', 'planned'] as const
const operators = ['=', '~', '>', '≥', '<', '≤'] as const
const units = ['people', 'companies', 'years', 'cities', 'events', 'meetings', 'rank'] as const
const relations = ['amends', 'renews', 'replaces'] as const

const territory: Fact[] = [
  { id: 'territory.level', fields: [choice('level', levels, 'level', { required: true })] },
  { id: 'territory.parent', fields: [record('parentId', 'territory')], movesPlaces: true },
  { id: 'territory.country', fields: [country('country')] },
  // A point that somebody sets here owes nothing to those who gave the first ones (territories/point-credit.ts).
  { id: 'territory.point', fields: [number('latitude', -90, 90, 5, { with: 'longitude' }), number('longitude', -180, 180, 5, { with: 'latitude' }), choice('pointBasis', ['approximate'], 'pointBasis', { of: 'latitude' })] },
  { id: 'territory.validFrom', fields: [date('validFrom')] },
  { id: 'territory.validTo', fields: [date('validTo')] },
  { id: 'territory.successor', fields: [record('successorId', 'territory')] },
  ...territoryLists,
]

const organisation: Fact[] = [
  { id: 'organisation.organisationKind', fields: [choice('kind', organisationKinds, 'organisationKind', { required: true })] },
  { id: 'organisation.country', fields: [country('country')] },
  { id: 'organisation.seat', fields: [record('seatId', 'territory')], movesPlaces: true },
  { id: 'organisation.governs', fields: [record('governsId', 'territory')], movesPlaces: true },
  { id: 'organisation.parent', fields: [record('parentId', 'organisation')] },
  { id: 'organisation.founded', fields: [date('founded')], alsoCalled: ['date:founded'] },
  { id: 'organisation.legalForm', fields: [text('legalForm')] },
  ...organisationLists,
]

const person: Fact[] = [
  { id: 'person.unnamed', fields: [{ type: 'yes', column: 'unnamed' }], isOurs: true },
  { id: 'person.nameLang', fields: [text('nameLang', { most: 12, pattern: /^[a-z]{2}(-[A-Z][a-z]{3})?$/ })], isOurs: true },
  { id: 'person.note', fields: [words('note', 300)], isOurs: true },
  ...personLists,
]

const programme: Fact[] = [
  { id: 'programme.programmeKind', fields: [choice('kind', programmeKinds, 'programmeKind', { required: true })] },
  { id: 'programme.period', fields: [date('period', { days: ['periodFrom', 'periodTo'] }), sure('periodConfidence', { of: 'period' })], alsoCalled: ['date'] },
  { id: 'programme.parent', fields: [record('parentId', 'programme')] },
  { id: 'programme.funder', fields: [record('funderId', 'organisation', 'territory', 'programme')] },
  { id: 'programme.manager', fields: [record('managerId', 'organisation', 'territory', 'programme')] },
  ...programmeLists,
]

const activity: Fact[] = [
  { id: 'activity.activityKind', fields: [choice('kind', activityKinds, 'activityKind', { required: true })] },
  { id: 'activity.status', fields: [choice('status', activityStatuses, 'status', { required: true })] },
  { id: 'activity.date', fields: [date('date', { days: ['dateFrom', 'dateTo'] }), sure('dateConfidence', { of: 'date' }), text('dateAsWritten', { of: 'date' })], clears: ['startsAt', 'endsAt'], alsoCalled: ['date'] },
  { id: 'activity.hours', fields: [wallTime('startsAt', { with: 'endsAt' }), wallTime('endsAt', {}), text('timeZone', { most: 60, pattern: /^[A-Z][A-Za-z_]+\/[A-Za-z_]+$/, with: 'startsAt' })] },
  { id: 'activity.place', fields: [record('placeId', 'territory')] },
  { id: 'activity.venue', fields: [record('venueId', 'organisation')] },
  { id: 'activity.parent', fields: [record('parentId', 'activity')] },
  { id: 'activity.journey', fields: [country('fromCountry', { with: 'toCountry' }), country('toCountry', { with: 'fromCountry' })] },
  { id: 'activity.count', fields: [number('countValue', 0, 2_000_000_000), choice('countOperator', operators, 'operator', { with: 'countValue', of: 'countValue' }), choice('countUnit', units, 'unit', { with: 'countValue', of: 'countValue' })] },
  ...activityLists,
]

const partnership: Fact[] = [
  { id: 'partnership.class', fields: [choice('class', partnershipClasses, 'class', { required: true })] },
  { id: 'partnership.lifecycle', fields: [choice('lifecycle', lifecycles, 'lifecycle', { required: true }), sure('lifecycleConfidence', { required: true })] },
  { id: 'partnership.since', fields: [date('since', { days: ['sinceFrom', 'sinceTo'] }), sure('sinceConfidence', { of: 'since', with: 'since' }), choice('sinceBasis', beginnings, 'dateRole', { of: 'since' })], alsoCalled: ['date'] },
  { id: 'partnership.programme', fields: [record('programmeId', 'programme')] },
  { id: 'partnership.classNote', fields: [words('classNote', 400)], isOurs: true },
  ...partnershipLists,
]

const instrument: Fact[] = [
  { id: 'instrument.actKind', fields: [choice('kind', actKinds, 'actKind', { required: true })] },
  { id: 'instrument.party', fields: [line('partyId', 'partnership.parties')] },
  { id: 'instrument.title', fields: [text('originalTitle', { most: 400 }), choice('originalLanguage', sourceLanguages, 'language', { of: 'originalTitle' })] },
  { id: 'instrument.date', fields: [date('date', { days: ['dateFrom', 'dateTo'] }), sure('dateConfidence', { required: true }), choice('dateBasis', dateBases, 'dateBasis', { of: 'date' }), text('dateAsWritten', { of: 'date' })], alsoCalled: ['date'] },
  { id: 'instrument.status', fields: [choice('status', actStatuses, 'status', { required: true })] },
  { id: 'instrument.place', fields: [record('placeId', 'territory')] },
  { id: 'instrument.term', fields: [number('termYears', 0, 200), date('termEnd')] },
  { id: 'instrument.related', fields: [choice('relation', relations, 'relation', { with: 'relatedId', of: 'relatedId' }), record('relatedId', 'instrument')] },
  ...instrumentLists,
]

const statistic: Fact[] = [
  { id: 'statistic.quantity', fields: [needed(number('value', -1_000_000_000, 1_000_000_000_000, 4)), choice('operator', operators, 'operator', { required: true }), choice('unit', units, 'unit', { required: true })] },
  { id: 'statistic.subject', fields: [record('subjectId', 'partnership', 'territory', 'organisation', 'programme', 'activity', 'topic', 'person')] },
  { id: 'statistic.area', fields: [record('areaId', 'territory')] },
  { id: 'statistic.period', fields: [date('period')], alsoCalled: ['date'] },
  { id: 'statistic.wording', fields: [words('label', 200), words('note', 600)], isOurs: true },
]

const source: Fact[] = [
  { id: 'source.publisher', fields: [text('publisher')], isOurs: true },
  { id: 'source.author', fields: [text('author')], isOurs: true },
  { id: 'source.url', fields: [{ type: 'url', column: 'url' }], isOurs: true },
  { id: 'source.language', fields: [choice('language', sourceLanguages, 'language', { required: true })], isOurs: true },
  { id: 'source.date', fields: [date('date')], isOurs: true },
  { id: 'source.retrieved', fields: [day('retrieved')], isOurs: true },
  { id: 'source.licence', fields: [text('licence')], isOurs: true },
  { id: 'source.translationOf', fields: [record('translationOfId', 'source')], isOurs: true },
  { id: 'source.reprintOf', fields: [record('reprintOfId', 'source')], isOurs: true },
  { id: 'source.attachmentTo', fields: [record('attachmentToId', 'source')], isOurs: true },
]

const topic: Fact[] = [{ id: 'topic.sensitive', fields: [{ type: 'yes', column: 'sensitive' }], isOurs: true }]

/** The facts of each kind of record that a form may change, in the order in which the desk lists them. */
const factsOfKinds: Readonly<Record<string, readonly Fact[]>> = { territory, organisation, person, programme, activity, partnership, instrument, statistic, source, topic }

export const factsOf = (kind: string): readonly Fact[] => (Object.hasOwn(factsOfKinds, kind) ? (factsOfKinds[kind] ?? []) : [])

export const factOf = (id: string): Fact | undefined => factsOf(id.split('.')[0] ?? '').find((fact) => fact.id === id)

/** The list from which a fact takes its value, by its name, where it does: the same word means the same in every kind. */
export function listOf(name: string): ChoiceWords | null {
  const fact = Object.values(factsOfKinds).flat().find(({ id }) => factName(id) === name)
  const [first] = fact?.fields ?? []
  return first?.type === 'choice' ? first.words : null
}

/** The lists from which a column takes its words, in whatever kinds it is. */
export const listsOfColumn = (column: string): ChoiceWords[] =>
  Object.values(factsOfKinds).flat().flatMap(({ fields }) => fields.flatMap((field) => (field.type === 'choice' && field.column === column ? field.words : [])))

/** The page of the desk on which evidence of this field stands: that of its fact, else of the record as a whole. */
export function pageOfField(kind: string, field: string): string {
  const fact = factsOf(kind).find((one) => speaksOf(one, field))
  return fact ? factName(fact.id) : 'record'
}

/** Whether evidence that bears this field speaks of a fact. */
export const speaksOf = ({ id, alsoCalled = [] }: Fact, field: string) =>
  field === factName(id) || alsoCalled.some((name) => field === name || field.startsWith(`${name}:`))
