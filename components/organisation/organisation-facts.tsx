import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { PlaceLine } from '#components/territory/place-line.tsx'
import { type Fact, FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Reference } from '#lib/content/references/reference.ts'
import type { OrganisationFacts, Succession } from '#lib/domain/organisations/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { facts: OrganisationFacts; locale: Locale }

/** The body in brief: kind, seat, what it belongs to, what belongs to it, what it governs. */
export function OrganisationFactList({ facts, locale }: Props) {
  const t = translator(locale, 'organisation')
  const kinds = translator(locale, 'vocabulary.organisationKind')
  const { kind, seat, above, legalForm, founded, governs, parents, parts, hosts, guests, previousSeats, related, from, into } = facts
  const each = (term: string, references: (Reference | null)[]): Fact[] => {
    const found = references.filter((reference) => reference !== null)
    return found.length ? [{ term, value: found.map((one) => <ReferenceLink key={one.id} reference={one} locale={locale} />) }] : []
  }
  return (
    <Section title={t('inBrief')}>
      <FactList
        facts={[
          { term: t('kind'), value: kinds(kind as 'company') },
          ...(seat ? [{ term: t('seat'), value: <PlaceLine places={[seat, ...above]} locale={locale} /> }] : []),
          ...each(t('previousSeat'), previousSeats),
          ...each(t('host'), hosts),
          ...each(t('governs'), [governs]),
          ...each(t('parent'), parents),
          ...each(t('parts'), parts),
          ...each(t('guests'), guests),
          ...(legalForm ? [{ term: t('legalForm'), value: legalForm }] : []),
          ...(founded ? [{ term: t('founded'), value: <DateText value={founded} locale={locale} /> }] : []),
          ...(from.length ? [{ term: t('from'), value: from.map((one) => <Became key={one.organisation.id} one={one} locale={locale} />) }] : []),
          ...(into.length ? [{ term: t('into'), value: into.map((one) => <Became key={one.organisation.id} one={one} locale={locale} />) }] : []),
          ...each(t('related'), related),
        ]}
      />
    </Section>
  )
}

function Became({ one: { organisation, kind, date }, locale }: { one: Succession; locale: Locale }) {
  const t = translator(locale, 'organisation.succession')
  return (
    <>
      <ReferenceLink reference={organisation} locale={locale} /> · {t(kind as 'renamed')}
      {date && <> · <DateText value={date} locale={locale} /></>}
    </>
  )
}
