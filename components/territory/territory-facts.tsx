import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLine } from '#components/site/reference-link.tsx'
import { Words } from '#components/site/words.tsx'
import { type Fact, FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import { pointBasisKey, pointCredit } from '#lib/domain/territories/point-credit.ts'
import type { Point, TerritoryCode, TerritoryFacts } from '#lib/domain/territories/schema.ts'
import { numberFormat } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { facts: TerritoryFacts; locale: Locale }

/** The place in brief: level, government, codes, where it is and who says so. */
export function TerritoryFactList({ facts, locale }: Props) {
  const t = translator(locale, 'territory')
  const level = translator(locale, 'vocabulary.level')
  const { governments, predecessors, successor, validFrom, validTo, codes, point, country } = facts
  const places = (term: string, references: TerritoryFacts['above']): Fact[] =>
    references.length ? [{ term, value: <ReferenceLine references={references} locale={locale} /> }] : []
  const date = (term: string, value: string | null): Fact[] => (value ? [{ term, value: <DateText value={value} locale={locale} /> }] : [])
  return (
    <Section title={t('inBrief')}>
      <FactList
        facts={[
          { term: t('level'), value: level(facts.level as 'city') },
          ...places(t('government'), governments),
          ...date(t('validFrom'), validFrom),
          ...date(t('validTo'), validTo),
          ...places(t('predecessors'), predecessors),
          ...places(t('successor'), successor ? [successor] : []),
          ...ordered(codes).map((code) => codeFact(code, locale)),
          ...(point ? [{ term: t('point'), value: <PointText point={point} country={country} locale={locale} /> }] : []),
        ]}
      />
    </Section>
  )
}

// The codes that people use at home first; identifiers of the web last.
const schemes = ['istat', 'istat-province', 'istat-region', 'cadastral', 'lgcode', 'jis', 'iso3166-1', 'iso3166-2', 'wikidata']

const ordered = (codes: TerritoryCode[]) => [...codes].sort((a, b) => schemes.indexOf(a.scheme) - schemes.indexOf(b.scheme))

function codeFact({ scheme, value }: TerritoryCode, locale: Locale): Fact {
  const t = translator(locale, 'territory.codes')
  const isItem = scheme === 'wikidata' && /^Q\d+$/.test(value)
  return { term: t(scheme as 'istat'), value: isItem ? <a href={`https://www.wikidata.org/wiki/${value}`}>{value}</a> : value }
}

/** A point is never shown without what it is; data of others are credited as they ask. */
function PointText({ point, country, locale }: { point: Point; country: string | null; locale: Locale }) {
  const t = translator(locale, 'territory')
  const degrees = numberFormat(locale)
  const { latitude, longitude, basis } = point
  const key = pointBasisKey(basis)
  const credit = pointCredit(country, basis)
  return (
    <>
      {t('coordinates', {
        latitude: degrees.format(Math.abs(latitude)), northSouth: latitude < 0 ? 'south' : 'north',
        longitude: degrees.format(Math.abs(longitude)), eastWest: longitude < 0 ? 'west' : 'east',
      })}
      {key && <><br /><small>{t(`basis.${key}`)}</small></>}
      {credit && <><br /><small>{t('credit')} <a href={credit.href}><Words text={t(`credits.${credit.source}`)} locale={locale} /></a></small></>}
    </>
  )
}
