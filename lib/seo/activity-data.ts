import type { Reference } from '#lib/content/references/reference.ts'
import type { PageText } from '#lib/content/texts/page-text.ts'
import type { ActivityFacts } from '#lib/domain/activities/schema.ts'
import type { ProgrammeFacts } from '#lib/domain/programmes/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { schemaDates, thingData } from './json-ld.ts'
import { absoluteUrl } from './metadata.ts'

const eventTypes: Record<string, string> = {
  exhibition: 'ExhibitionEvent', 'trade-fair': 'ExhibitionEvent', 'recurring-fair': 'ExhibitionEvent', 'world-exposition': 'ExhibitionEvent',
  meeting: 'BusinessEvent', 'kick-off-meeting': 'BusinessEvent', conference: 'BusinessEvent', networking: 'BusinessEvent', 'business-event': 'BusinessEvent',
  gastronomic: 'FoodEvent', donation: 'DonateAction',
}

const eventStatuses: Record<string, string> = { announced: 'EventScheduled', cancelled: 'EventCancelled' }

function referenceData({ id, kind, name, own }: Reference, type?: string): object {
  const types: Record<string, string> = { person: 'Person', territory: 'AdministrativeArea', activity: 'Event' }
  return { '@type': type ?? types[kind] ?? 'Organization', '@id': absoluteUrl(`/id/${id}`), name: name.text, ...(own ? { alternateName: own.text } : {}) }
}

/** Who leads and organises, or a place stopped at twice, is named once. */
const once = (references: Reference[]) => [...new Map(references.map((one) => [one.id, one])).values()]

const filled = (values: Record<string, object[]>) => Object.fromEntries(Object.entries(values).filter(([, list]) => list.length > 0))

/** A mission or event as an Event, a gift as the act of giving; the status is said only where it is yet to come or called off. */
export function activityData(facts: ActivityFacts, page: PageText, locale: Locale, title: string): object {
  const type = eventTypes[facts.kind] ?? 'Event'
  const { startDate, endDate } = schemaDates(facts.date)
  const status = eventStatuses[facts.status]
  const inRoles = (...roles: string[]) => once(facts.participants.filter(({ role }) => roles.includes(role)).map(({ party }) => party)).map((party) => referenceData(party))
  const places = once([...facts.stops, facts].flatMap(({ venue, where }) => venue ?? where?.place ?? [])).map((place) => referenceData(place, 'Place'))
  const isGift = type === 'DonateAction'
  const more = isGift
    ? { startTime: startDate, endTime: endDate, ...filled({ agent: inRoles('giver'), recipient: inRoles('receiver'), location: places }) }
    : {
        startDate, endDate,
        ...(status ? { eventStatus: `https://schema.org/${status}` } : {}),
        ...filled({ location: places, organizer: inRoles('lead', 'organiser'), subEvent: facts.parts.map(({ reference }) => referenceData(reference)) }),
        ...(facts.parent ? { superEvent: referenceData(facts.parent.reference) } : {}),
      }
  const path = page.addresses.find((address) => address.locale === locale)?.path ?? `/${locale}`
  return thingData({ type, id: page.id, name: title, description: page.text?.summary, path, locale, more })
}

const programmeTypes: Record<string, string> = {
  'eu-programme': 'FundingScheme', 'eu-programme-edition': 'FundingScheme', 'national-programme': 'FundingScheme',
  'eu-project': 'Project', 'exhibition-project': 'Project', 'business-support': 'Project', 'international-infrastructure': 'Project',
  certification: 'Certification', architecture: 'CreativeWork',
}

/** A programme as what it is: a way of funding, a project, a certification, a design, else a body of its members. */
export function programmeData(facts: ProgrammeFacts, page: PageText, locale: Locale, title: string): object {
  const type = programmeTypes[facts.kind] ?? 'Organization'
  const isBody = ['FundingScheme', 'Project', 'Organization'].includes(type)
  const { startDate, endDate } = schemaDates(facts.period?.date ?? null)
  const more = isBody
    ? {
        foundingDate: startDate,
        ...(type === 'Project' ? { dissolutionDate: endDate } : {}),
        ...filled({ member: facts.members.map(({ party }) => referenceData(party)), funder: facts.funder ? [referenceData(facts.funder)] : [] }),
        ...(facts.parent ? { parentOrganization: referenceData(facts.parent) } : {}),
      }
    : {}
  const path = page.addresses.find((address) => address.locale === locale)?.path ?? `/${locale}`
  const alternateName = facts.forms.filter(({ kind }) => kind === 'abbreviation').map(({ form }) => form)
  return thingData({ type, id: page.id, name: title, alternateName, description: page.text?.summary, path, locale, more })
}
