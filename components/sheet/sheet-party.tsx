import { NameOf } from '#components/site/shown-name.tsx'
import { Name } from '#components/ui/name.tsx'
import type { PartyItem } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** A party in a column: its own script large with its reading, then the column's form, what it is and where. */
export function SheetParty({ item: { party, role, level, above }, locale }: { item: PartyItem; locale: Locale }) {
  const levels = translator(locale, 'vocabulary.level')
  const roles = translator(locale, 'vocabulary.partyRole')
  const { own, name } = party
  const romanised = locale !== 'ja' ? own?.reading : null
  const places = above.filter((place) => place.id !== party.id).map((place) => <NameOf key={place.id} name={place.name} locale={locale} />)
  const words = [
    own && <NameOf key="name" name={name} locale={locale} />,
    romanised && own && <Name key="romanised" text={romanised} lang={`${own.lang.split('-')[0]}-Latn`} />,
    level && levels(level as 'city'),
    ...places,
    role !== 'party' && roles(role as 'party'),
  ].filter(Boolean)
  return (
    <>
      <strong className="own"><NameOf name={own ?? name} locale={locale} withReading={locale === 'ja' || !own} /></strong>
      <span className="by">{words.map((word, index) => <span key={index}>{index > 0 && '\u00a0· '}{word}</span>)}</span>
    </>
  )
}
