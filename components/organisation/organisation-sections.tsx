import { AsOf } from '#components/person/as-of.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Words } from '#components/site/words.tsx'
import { Uncertain } from '#components/ui/confidence.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Holder, OrganisationFacts, OrganisationMilestone } from '#lib/domain/organisations/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { facts: OrganisationFacts; locale: Locale }

/** Dates of the body itself, in the order of time. */
export function OrganisationMilestones({ facts: { milestones }, locale }: Props) {
  if (!milestones.length) return null
  const t = translator(locale, 'organisation')
  return (
    <Section title={t('milestones')} id="milestones" ruled>
      <IndexList
        entries={milestones.map((one) => ({
          id: one.id,
          title: <MilestoneTitle one={one} locale={locale} />,
          meta: one.date && <DateText value={one.date} locale={locale} confidence={one.confidence} />,
          note: one.note && <Words text={one.note} locale={locale} />,
        }))}
      />
    </Section>
  )
}

function MilestoneTitle({ one, locale }: { one: OrganisationMilestone; locale: Locale }) {
  const roles = translator(locale, 'vocabulary.dateRole')
  return one.label ? <Words text={one.label} locale={locale} /> : roles(one.role as 'opened')
}

/** Who held an office in it, as of when a source says so. */
export function OrganisationHolders({ facts: { holders }, locale }: Props) {
  if (!holders.length) return null
  const t = translator(locale, 'organisation')
  return (
    <Section title={t('people')} id="people" ruled>
      <IndexList
        level={3}
        entries={holders.map((holder) => ({
          href: holder.person.href ?? undefined,
          title: <NameOf name={holder.person.name} locale={locale} />,
          meta: <OfficeHeld holder={holder} locale={locale} />,
        }))}
      />
    </Section>
  )
}

function OfficeHeld({ holder: { title, date, confidence, person }, locale }: { holder: Holder; locale: Locale }) {
  const common = translator(locale, 'common')
  const office = <Words text={title} locale={locale} />
  return (
    <>
      {person.own && <><NameOf name={person.own} locale={locale} /> · </>}
      {confidence === 'uncertain' ? <Uncertain word={common('toBeChecked')}>{office}</Uncertain> : office}
      {date && <> · <AsOf date={date} locale={locale} /></>}
    </>
  )
}
