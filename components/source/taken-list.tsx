import { TakenEntries } from '#components/source/taken-entries.tsx'
import { Section } from '#components/ui/section.tsx'
import type { SourceFacts, TakenList as List } from '#lib/domain/sources/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { source: SourceFacts; list: List; locale: Locale }

/** Everything that the portal took from a source: by paragraph, then what has no place in it. */
export function TakenList({ source, list, locale }: Props) {
  const t = translator(locale, 'source')
  const placed = list.rows.filter(({ item }) => item.paragraph !== null)
  const unplaced = list.rows.filter(({ item }) => item.paragraph === null)
  const rest = <TakenEntries rows={unplaced} kind={source.kind} locale={locale} />
  return (
    <Section title={t('taken')} id="taken">
      <p>{t('takenSummary', { count: source.count })}</p>
      {placed.length > 0 && <TakenEntries rows={placed} kind={source.kind} locale={locale} />}
      {unplaced.length > 0 && (placed.length > 0 ? <Section level={3} title={t('noParagraph')}>{rest}</Section> : rest)}
    </Section>
  )
}
