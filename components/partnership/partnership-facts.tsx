import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLine, ReferenceLink } from '#components/site/reference-link.tsx'
import { Uncertain } from '#components/ui/confidence.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { PartnershipFacts } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { recordPath } from '#lib/i18n/paths.ts'
import { institutionalPages } from '#lib/i18n/institutional.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { facts: PartnershipFacts; locale: Locale }

/** The tie in brief: form, state, since when, fields, programme, places. */
export function PartnershipFactList({ facts, locale }: Props) {
  const t = translator(locale, 'partnership')
  const common = translator(locale, 'common')
  const vocabulary = translator(locale, 'vocabulary')
  const kinds = institutionalPages.find((page) => page.name === 'kinds')
  const state = vocabulary(`lifecycle.${facts.lifecycle.value as 'active'}`)
  const { since } = facts
  return (
    <Section title={t('inBrief')}>
      <FactList
        facts={[
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
          { term: t('parties'), value: facts.parties.map(({ party }) => <ReferenceLink key={party.id} reference={party} locale={locale} withOwn />) },
          { term: t('confirmed'), value: t('notConfirmed') },
        ]}
      />
    </Section>
  )
}
