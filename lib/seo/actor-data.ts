import type { Reference } from '#lib/content/references/reference.ts'
import type { PageText } from '#lib/content/texts/page-text.ts'
import type { OrganisationFacts } from '#lib/domain/organisations/schema.ts'
import type { PersonItem } from '#lib/domain/people/schema.ts'
import type { TerritoryFacts } from '#lib/domain/territories/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { schemaDates, thingData } from './json-ld.ts'
import { absoluteUrl } from './metadata.ts'

// What schema.org says of those who act: places, bodies, people.

const dated = (page: PageText) => (page.text ? { description: page.text.summary } : {})

const nodeOf = (type: string, reference: Reference) => ({ '@type': type, '@id': absoluteUrl(`/id/${reference.id}`), name: reference.name.text })

const placeTypes: Record<string, string> = { country: 'Country', city: 'City', town: 'City', ward: 'City', area: 'Place' }

/** A place with its codes, where it lies and what it is called elsewhere. */
export function territoryData(facts: TerritoryFacts, page: PageText, locale: Locale): object {
  const { self, level, codes, point, above, spellings } = facts
  const [parent] = above
  const item = codes.find(({ scheme }) => scheme === 'wikidata')?.value
  return {
    ...thingData({
      type: placeTypes[level] ?? 'AdministrativeArea', id: facts.id, name: self.name.text, path: self.href ?? `/${locale}`, locale,
      alternateName: otherNames(self.name.text, spellings),
    }),
    ...dated(page),
    ...(parent ? { containedInPlace: nodeOf('AdministrativeArea', parent) } : {}),
    ...(point ? { geo: { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude } } : {}),
    identifier: codes.map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value })),
    ...(item ? { sameAs: `http://www.wikidata.org/entity/${item}` } : {}),
  }
}

/** Right names only: what a source misspelt helps search, and is no name. */
function otherNames(title: string, spellings: { form: string; kind: string }[]): string[] {
  const right = spellings.filter(({ kind }) => kind !== 'misspelling').map(({ form }) => form)
  return [...new Set(right)].filter((form) => form !== title)
}

const bodyTypes: Record<string, string> = {
  'regional-government': 'GovernmentOrganization', municipality: 'GovernmentOrganization', ministry: 'GovernmentOrganization',
  supranational: 'GovernmentOrganization', agency: 'GovernmentOrganization', 'space-agency': 'GovernmentOrganization',
  'diplomatic-network': 'GovernmentOrganization', 'health-authority': 'GovernmentOrganization', university: 'CollegeOrUniversity',
  'research-institute': 'ResearchOrganization', hospital: 'Hospital', 'non-profit': 'NGO', foundation: 'NGO', consortium: 'Consortium', company: 'Corporation',
  library: 'Library', 'library-section': 'Library', building: 'LandmarksOrHistoricalBuildings', pavilion: 'CivicStructure', 'research-site': 'CivicStructure',
}

const placeLike = ['building', 'pavilion', 'research-site']

/** A body, or the building of that name; a building has no seat, it stands somewhere. */
export function organisationData(facts: OrganisationFacts, page: PageText, locale: Locale): object {
  const { self, kind, seat, parents, founded, spellings } = facts
  const isPlace = placeLike.includes(kind)
  const [parent] = parents.filter((one) => one.kind === 'organisation')
  const where = seat ? nodeOf('AdministrativeArea', seat) : null
  return {
    ...thingData({
      type: bodyTypes[kind] ?? 'Organization', id: facts.id, name: self.name.text, path: self.href ?? `/${locale}`, locale,
      alternateName: otherNames(self.name.text, spellings),
    }),
    ...dated(page),
    ...(where ? (isPlace ? { containedInPlace: where } : { location: where }) : {}),
    ...(parent && !isPlace ? { parentOrganization: nodeOf('Organization', parent) } : {}),
    ...(founded && !isPlace ? { foundingDate: schemaDates(founded).startDate } : {}),
  }
}

/** The people of one page; an office-holder whom nobody names is no person of schema.org. */
export function peopleData(people: PersonItem[], locale: Locale, name: string): object {
  const named = people.filter((person) => !person.isUnnamed)
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    url: absoluteUrl(sectionPath(locale, 'people')),
    inLanguage: locale,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: named.map(({ self, offices }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: {
          ...nodeOf('Person', self),
          ...(self.own ? { alternateName: self.own.text } : {}),
          jobTitle: offices.map((office) => office.title),
        },
      })),
    },
  }
}
