import { ReferenceLink } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Section } from '#components/ui/section.tsx'
import type { References } from '#lib/content/references/reference.ts'
import type { BodyList, TerritoryFacts } from '#lib/domain/territories/schema.ts'
import { collator } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

type BodiesProps = { facts: TerritoryFacts; bodies: BodyList; references: References; locale: Locale }

/** Bodies that sit in the place or within it, and those that did. */
export function TerritoryBodies({ facts, bodies, references, locale }: BodiesProps) {
  const t = translator(locale, 'territory')
  const kinds = translator(locale, 'vocabulary.organisationKind')
  const { formerSeats, self } = facts
  if (!bodies.items.length && !formerSeats.length) return null
  const more = { href: sectionPath(locale, 'organisations', { q: self.name.text }), label: t('allBodies') }
  const seated = bodies.items.flatMap(({ id, kind }) => {
    const organisation = references.get(id)
    return organisation ? [{ organisation, kind }] : []
  })
  seated.sort((a, b) => collator(locale).compare(a.organisation.name.text, b.organisation.name.text))
  return (
    <Section title={t(seated.length ? 'bodies' : 'formerBodies')} id="bodies" ruled more={bodies.hasMore ? more : undefined}>
      <ul className="mt-2 gap-8 md:columns-2">
        {seated.map(({ organisation, kind }) => (
          <li key={organisation.id} className="break-inside-avoid py-0.5">
            <ReferenceLink reference={organisation} locale={locale} />{' '}
            <span className="text-small text-second">
              {organisation.own && <><NameOf name={organisation.own} locale={locale} /> · </>}
              {kinds(kind as 'company')}
            </span>
          </li>
        ))}
        {formerSeats.map((organisation) => (
          <li key={organisation.id} className="break-inside-avoid py-0.5">
            <ReferenceLink reference={organisation} locale={locale} /> <span className="text-small text-second">{t('formerSeat')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The places directly within it. */
export function TerritoryPlaces({ facts: { below, self }, locale }: { facts: TerritoryFacts; locale: Locale }) {
  if (!below.places.length) return null
  const t = translator(locale, 'territory')
  const rest = below.total > below.places.length
  const more = { href: sectionPath(locale, 'territories', { q: self.name.text }), label: t('allPlaces', { count: below.total }) }
  return (
    <Section title={t('places')} id="places" more={rest ? more : undefined}>
      <ul>{below.places.map((place) => <li key={place.id}><ReferenceLink reference={place} locale={locale} withOwn /></li>)}</ul>
    </Section>
  )
}
