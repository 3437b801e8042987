import type { Reference } from '#lib/content/references/reference.ts'
import type { OrganisationFacts } from '#lib/domain/organisations/schema.ts'
import type { TerritoryFacts } from '#lib/domain/territories/schema.ts'
import type { Ties } from '#lib/domain/ties/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Motif, TitleCard, Written } from '../card.ts'
import { capital, inOneLine, written } from './words.ts'

// The partners' side of the portal; everything else is on the home side.
const partnerCountries = ['JP', 'CN', 'KR', 'TW', 'HK', 'MO']

// The continent has no country.
const isPartnerSide = (id: string, country: string | null) => id === 'asia' || (country !== null && partnerCountries.includes(country))

const arcs = ({ id, country, ties: { own, total } }: { id: string; country: string | null; ties: Ties }): Motif => {
  const side = isPartnerSide(id, country) ? 'partner' : 'home'
  return { type: 'ties', side, own: own.length, within: Math.max(0, total - own.length) }
}

/** The own form, else how the name is said. */
function otherOf({ name, own }: Reference, locale: Locale): Written | null {
  if (own) return written(own)
  if (!name.reading || name.reading === name.text) return null
  return { text: name.reading, lang: locale === 'ja' ? 'ja' : 'en' }
}

const labelOf = (kind: string, places: Reference[], locale: Locale) =>
  [capital(kind, locale), inOneLine(places.map(({ name }) => name.text), locale)].filter(Boolean).join(' · ')

export function territoryCard(facts: TerritoryFacts, locale: Locale): TitleCard {
  const level = translator(locale, 'vocabulary.level')
  const { self, above } = facts
  return {
    type: 'title', locale,
    label: labelOf(level(facts.level as 'city'), above.slice(0, 2), locale),
    title: written(self.name), other: otherOf(self, locale), line: null, motif: arcs(facts),
  }
}

export function organisationCard(facts: OrganisationFacts, locale: Locale): TitleCard {
  const kinds = translator(locale, 'vocabulary.organisationKind')
  const { self, seat } = facts
  return {
    type: 'title', locale,
    label: labelOf(kinds(facts.kind as 'company'), seat ? [seat] : [], locale),
    title: written(self.name), other: otherOf(self, locale), line: null, motif: arcs(facts),
  }
}
