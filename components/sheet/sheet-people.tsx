import { AsOf } from '#components/person/as-of.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Words } from '#components/site/words.tsx'
import { Uncertain } from '#components/ui/confidence.tsx'
import type { OfficeHolder } from '#lib/domain/people/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { group, type OneGroup } from './group.ts'

/** People in office: each by the name as the column reads it and as their own people write it, then what they hold and when. */
export function peopleGroup(holders: OfficeHolder[], locale: Locale): OneGroup[] {
  const t = translator(locale, 'sheet')
  const ids = [...new Set(holders.map(({ person }) => person.id))]
  return group(t('people'), ids.map((id) => <Person key={id} offices={holders.filter(({ person }) => person.id === id)} locale={locale} />))
}

function Person({ offices, locale }: { offices: OfficeHolder[]; locale: Locale }) {
  const person = offices[0]?.person
  if (!person) return null
  return (
    <>
      <strong><NameOf name={person.name} locale={locale} withReading={locale === 'ja'} /></strong>
      {person.own && <> <NameOf name={person.own} locale={locale} /></>}
      {offices.map((office) => <OfficeLine key={office.id} office={office} locale={locale} />)}
    </>
  )
}

function OfficeLine({ office: { title, date, from, to, confidence }, locale }: { office: OfficeHolder; locale: Locale }) {
  const t = translator(locale, 'common')
  const office = <Words text={title} locale={locale} />
  const term = from || to ? `${from ?? '..'}/${to ?? '..'}` : null
  return (
    <span className="line">
      {confidence === 'uncertain' ? <Uncertain word={t('toBeChecked')}>{office}</Uncertain> : office}
      {term && <>{'\u00a0· '}<DateText value={term} locale={locale} /></>}
      {!term && date && <>{'\u00a0· '}<AsOf date={date} locale={locale} /></>}
    </span>
  )
}
