import { ReferenceLink } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { EntryColumns } from '#components/ui/entry-columns.tsx'
import { Section } from '#components/ui/section.tsx'
import type { TerritoryNode } from '#lib/domain/territories/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { nodes: TerritoryNode[]; locale: Locale }

// A country of few places, none below another, shares its row with others.
const fewPlaces = 6

const isCountry = (node: TerritoryNode) => node.level === 'country'
const isSmall = ({ children }: TerritoryNode) => children.length <= fewPlaces && children.every((child) => !child.children.length)

/** The places of the record, a part for each country, then areas that hold no country. */
export function TerritoryTree({ nodes, locale }: Props) {
  const t = translator(locale, 'territories')
  const countries = nodes.filter(isCountry)
  const small = countries.filter(isSmall)
  const areas = nodes.filter((node) => !isCountry(node))
  return (
    <>
      {countries.filter((country) => !isSmall(country)).map((country) => <Country key={country.reference.id} node={country} locale={locale} isWide />)}
      {(small.length > 0 || areas.length > 0) && (
        <div className="mt-6">
          <EntryColumns>
            {small.map((country) => <Country key={country.reference.id} node={country} locale={locale} />)}
            {areas.length > 0 && <Section id="areas" title={t('areas')} ruled><Branch nodes={areas} locale={locale} isTop /></Section>}
          </EntryColumns>
        </div>
      )}
    </>
  )
}

function Country({ node, locale, isWide = false }: { node: TerritoryNode; locale: Locale; isWide?: boolean }) {
  return (
    <Section id={node.reference.id} title={<ReferenceLink reference={node.reference} locale={locale} />} ruled>
      <p className="meta"><Particulars node={node} locale={locale} /></p>
      <Branch nodes={node.children} locale={locale} isTop isWide={isWide} />
    </Section>
  )
}

/** Places beside one another, each with those within it. What has ties or activities stands out, a mere parent is quiet. */
function Branch({ nodes, locale, isTop = false, isWide = false }: Props & { isTop?: boolean; isWide?: boolean }) {
  if (!nodes.length) return null
  return (
    <ul className={isTop ? (isWide ? 'mt-2 gap-8 md:columns-2' : 'mt-2') : 'ms-0.5 border-s border-hairline ps-2'}>
      {nodes.map((node) => (
        <li key={node.reference.id} className={isTop && isWide ? 'break-inside-avoid pb-3' : undefined}>
          <p className="py-0.5">
            <span className={node.isActive ? 'font-serif text-entry font-semibold' : 'text-second'}>
              <ReferenceLink reference={node.reference} locale={locale} />
            </span>{' '}
            <span className="text-small text-second"><Particulars node={node} locale={locale} /></span>
          </p>
          <Branch nodes={node.children} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

const towns = ['city', 'town', 'ward']

/** The own script, what it is, and how many ties it has. */
function Particulars({ node, locale }: { node: TerritoryNode; locale: Locale }) {
  const t = translator(locale, 'territories')
  const level = translator(locale, 'vocabulary.level')
  const site = translator(locale, 'site')
  const { reference, ties, tiesWithin } = node
  // What lies within a town are its bodies; a region's towns say their own numbers below it.
  const count = towns.includes(node.level) ? ties + tiesWithin : ties
  const parts = [
    reference.own && <NameOf name={reference.own} locale={locale} />,
    !isCountry(node) && level(node.level as 'city'),
    count > 0 && t('ties', { count }),
    isCountry(node) && tiesWithin > 0 && t('tiesWithin', { count: tiesWithin }),
    !reference.hasText && site('noTextYet'),
  ].filter((part) => part)
  return parts.map((part, index) => <span key={index}>{index > 0 && ' · '}{part}</span>)
}
