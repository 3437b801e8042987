import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLine, ReferenceLink } from '#components/site/reference-link.tsx'
import { Uncertain } from '#components/ui/confidence.tsx'
import { type Fact, FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { PartnershipFacts } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { recordPath } from '#lib/i18n/paths.ts'
import { institutionalPages } from '#lib/i18n/institutional.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { facts: PartnershipFacts; locale: Locale; sheetHref: string }

/** What is known of the tie as a whole: form, state, since when, fields, programme, term. */
export function tieFacts(facts: PartnershipFacts, locale: Locale): Fact[] {
  const t = translator(locale, 'partnership')
  const common = translator(locale, 'common')
  const vocabulary = translator(locale, 'vocabulary')
  const kinds = institutionalPages.find((page) => page.name === 'kinds')
  const state = vocabulary(`lifecycle.${facts.lifecycle.value as 'active'}`)
  const { since } = facts
  return [
    {
      term: t('form'),
      value: kinds ? <a href={recordPath(locale, 'page', kinds.slugs[locale])}>{vocabulary(`class.${facts.class as 'twinning'}`)}</a> : null,
    },
    {
      term: t('state'),
      value: facts.lifecycle.confidence === 'uncertain' && facts.lifecycle.value !== 'unknown' ? <Uncertain word={common('toBeChecked')}>{state}</Uncertain> : state,
    },
    ...(since?.date
      ? [{
          term: since.basis ? vocabulary(`dateRole.${since.basis as 'signed'}`) : t('since'),
          value: <DateText value={since.date} locale={locale} confidence={since.confidence} />,
        }]
      : []),
    ...(facts.topics.length ? [{ term: t('topics'), value: <ReferenceLine references={facts.topics} locale={locale} /> }] : []),
    ...(facts.programme ? [{ term: t('programme'), value: <ReferenceLink reference={facts.programme} locale={locale} /> }] : []),
    ...facts.acts.filter((act) => act.termYears !== null).map((act) => ({ term: t('term'), value: t('termYears', { years: act.termYears ?? 0 }) })),
  ]
}

/** The tie in brief, with its parties, and the way to the sheet of it for print. */
export function PartnershipFactList({ facts, locale, sheetHref }: Props) {
  const t = translator(locale, 'partnership')
  const sheet = translator(locale, 'sheet')
  return (
    <Section title={t('inBrief')} more={{ href: sheetHref, label: sheet('toPrint') }}>
      <FactList
        facts={[
          ...tieFacts(facts, locale),
          { term: t('parties'), value: facts.parties.map(({ party }) => <ReferenceLink key={party.id} reference={party} locale={locale} withOwn />) },
          { term: t('confirmed'), value: t('notConfirmed') },
        ]}
      />
    </Section>
  )
}
