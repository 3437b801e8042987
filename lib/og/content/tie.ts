import { readDate } from '#lib/dates/fuzzy-date.ts'
import { isHigherSide, type PartnershipFacts, type PartyItem, type Side } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import type { CardBank, CardName, TieCard } from '../card.ts'
import { capital, written } from './words.ts'

// Agreed on by nobody, or by one side alone: the arc would say more than is known.
const openLifecycles = ['proposed']

/** The partner's own script is what a card shows; at home that of the reader, where it is another one. */
function nameOf({ party: { name, own } }: PartyItem, side: Side, locale: Locale): CardName {
  if (!own) return { main: written(name), beside: null }
  const [main, beside] = side === 'home' && locale === 'ja' ? [name, own] : [own, name]
  return { main: written(main), beside: written(beside) }
}

export function tieCard(facts: PartnershipFacts, locale: Locale): TieCard {
  const className = (lang: Locale) => capital(messagesOf(lang).vocabulary.class[facts.class as 'twinning'], lang)
  const other = locale === 'ja' ? 'it' : 'ja'
  const isJapanese = facts.parties.some(({ party, above }) => [party, ...above].some(({ id }) => id === 'japan'))
  const isContact = facts.class === 'contact'
  const bankOf = (side: Side): CardBank => ({
    names: facts.parties.filter((item) => item.side === side).map((item) => nameOf(item, side, locale)),
    isHigher: isHigherSide(facts, side),
  })
  const year = facts.since ? readDate(facts.since.date ?? '').start?.year : null
  return {
    type: 'tie',
    locale,
    banks: { home: bankOf('home'), partner: bankOf('partner') },
    year: year ? String(year) : null,
    label: className(locale),
    otherLabel: isJapanese && !isContact ? { text: className(other), lang: other } : null,
    isOpen: isContact || openLifecycles.includes(facts.lifecycle.value),
  }
}
