import { choice, date, day, line, needed, record, sure, text, words } from './fields.ts'
import type { FactField, Lines, ListFact } from './schema.ts'
import { sourceLanguages } from '#lib/domain/sources/schema.ts'

const sides = ['home', 'partner'] as const
const partyRoles = ['party', 'proposer', 'lighthouse-city', 'follower-city', 'japanese-partner', 'supporter', 'funder', 'participant', 'lead', 'organiser'] as const
const participantRoles = ['lead', 'organiser', 'participant', 'giver', 'receiver', 'met', 'member'] as const
const membershipRoles = ['lead', 'member', 'participant', 'lighthouse-city', 'follower-city', 'funder', 'manager', 'related'] as const
/** The creative fields of UNESCO's network of cities. */
const membershipFields = ['architecture', 'crafts-folk-art', 'design', 'film', 'gastronomy', 'literature', 'media-arts', 'music'] as const
const milestoneRoles = [
  'proposed', 'council-decision', 'launched', 'founded', 'joined', 'revised', 'first-contact', 'exchanges-begin', 'first-tour', 'announced', 'planned', 'held', 'occurred', 'given', 'opened', 'recognised', 'anniversary',
  'competition-won',
] as const
const codeSchemes = ['istat', 'istat-province', 'istat-region', 'cadastral', 'jis', 'lgcode', 'iso3166-1', 'iso3166-2', 'wikidata'] as const
const successions = ['renamed', 'merged', 'split'] as const

const list = (id: string, lines: Lines, fields: FactField[], rest: Partial<ListFact> = {}): ListFact => ({ id, lines, fields, ...rest })
const ofOwnId = (table: Lines['table'], owner: string, rest: Partial<Lines> = {}): Lines => ({ table, owner, key: ['id'], isOrdered: true, ...rest })

/** What happened to a record besides its acts and activities. */
const milestones = (kind: string) => list(`${kind}.milestones`, ofOwnId('milestone', 'recordId'), [
  needed(choice('role', milestoneRoles, 'dateRole')), date('date', { days: ['dateFrom', 'dateTo'] }), sure('confidence', { required: true }), words('label', 200), words('note', 400),
], { alsoCalled: ['milestone'] })

const topics = (kind: string) => list(`${kind}.topics`, { table: 'recordTopic', owner: 'recordId', key: ['topicId'], isOrdered: true, unique: ['topicId'] }, [needed(record('topicId', 'topic'))], { isOurs: true })

export const territoryLists: ListFact[] = [
  list('territory.codes', { table: 'territoryCode', owner: 'territoryId', key: ['scheme'], isOrdered: false, unique: ['scheme'], uniqueEverywhere: ['scheme', 'value'] }, [
    needed(choice('scheme', codeSchemes, 'codeScheme')), needed(text('value', { most: 20, pattern: /^[A-Z0-9-]+$/ })),
  ]),
]

export const organisationLists: ListFact[] = [
  list('organisation.successors', { table: 'organisationSuccession', owner: 'fromId', key: ['toId'], isOrdered: false, unique: ['toId'] }, [
    needed(record('toId', 'organisation')), needed(choice('kind', successions, 'succession')), date('date'),
  ]),
  milestones('organisation'),
  topics('organisation'),
]

export const personLists: ListFact[] = [
  list('person.offices', ofOwnId('officeHolding', 'personId'), [
    needed(words('title', 200)), record('bodyId', 'organisation', 'territory', 'programme'), date('asOf'), date('from'), date('to'), sure('confidence', { required: true }),
  ]),
]

export const programmeLists: ListFact[] = [
  list('programme.participants', { table: 'programmeParticipant', owner: 'programmeId', key: ['recordId', 'role'], isOrdered: true, unique: ['recordId', 'role'] }, [
    needed(record('recordId', 'territory', 'organisation')), needed(choice('role', membershipRoles, 'membershipRole')), choice('field', membershipFields, 'membershipField'), date('since'), sure('confidence', { required: true }),
  ]),
  milestones('programme'),
  topics('programme'),
]

export const activityLists: ListFact[] = [
  list('activity.participants', { table: 'activityParticipant', owner: 'activityId', key: ['recordId', 'role'], isOrdered: true, unique: ['recordId', 'role'] }, [
    needed(record('recordId', 'organisation', 'territory', 'person', 'programme')), needed(choice('role', participantRoles, 'participantRole')), record('onBehalfOfId', 'organisation', 'territory'),
  ]),
  list('activity.stops', ofOwnId('activityStop', 'activityId', { oneOf: ['placeId', 'venueId'], holds: { table: 'stopActivity', column: 'stopId' } }), [record('placeId', 'territory'), record('venueId', 'organisation'), date('date'), sure('confidence', { required: true })]),
  list('activity.atStops', { table: 'stopActivity', owner: 'activityId', through: 'stop', key: ['stopId', 'activityId'], isOrdered: true, within: 'stopId', unique: ['activityId', 'stopId'] }, [
    needed(line('stopId', 'activity.stops')), needed(record('activityId', 'activity')),
  ]),
  list('activity.partnerships', { table: 'activityPartnership', owner: 'activityId', key: ['partnershipId'], isOrdered: false, unique: ['partnershipId'] }, [needed(record('partnershipId', 'partnership'))]),
  milestones('activity'),
  topics('activity'),
]

export const partnershipLists: ListFact[] = [
  list('partnership.parties', ofOwnId('partnershipParty', 'partnershipId', { unique: ['recordId'], least: 2, holds: { table: 'instrument', column: 'partyId' } }), [
    needed(record('recordId', 'territory', 'organisation')), needed(choice('side', sides, 'side')), needed(choice('role', partyRoles, 'partyRole')),
    record('officeId', 'organisation'), text('contact'), choice('contactLang', sourceLanguages, 'language', { of: 'contact' }), day('confirmedOn'),
  ], { movesPlaces: true }),
  milestones('partnership'),
  topics('partnership'),
]

export const instrumentLists: ListFact[] = [
  list('instrument.signatories', ofOwnId('signatory', 'instrumentId', { oneOf: ['personId', 'title'] }), [record('personId', 'person'), words('title', 200), choice('side', sides, 'side')]),
]
