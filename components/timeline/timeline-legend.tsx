import { CordLegend } from '#components/ui/cord.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** What a knot says of its date and of what happened. */
export function TimelineLegend({ locale }: { locale: Locale }) {
  const t = translator(locale, 'timeline.legend')
  return (
    <CordLegend
      label={t('label')}
      knots={[
        { state: 'held', span: 'day', word: t('day') }, { state: 'held', span: 'month', word: t('month') }, { state: 'held', span: 'year', word: t('year') },
        { state: 'held', span: 'years', word: t('years') }, { state: 'announced', word: t('announced') }, { state: 'unknown', word: t('unknown') },
      ]}
    />
  )
}
