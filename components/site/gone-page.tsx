import type { PageText } from '#lib/content/texts/page-text.ts'
import { dayInRome } from '#lib/dates/day-in-rome.ts'
import { formatDate } from '#lib/dates/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { DeadEnd } from './dead-end.tsx'
import { OtherLanguages } from './other-languages.tsx'

/** A text that was withdrawn for good: that it was there, since when it is not, and why. */
export function GonePage({ page, locale }: { page: PageText; locale: Locale }) {
  const t = translator(locale, 'gone')
  const { at = null, reason = null } = page.withdrawal ?? {}
  return (
    <DeadEnd locale={locale} title={t('title')} summary={t('sentence')}>
      {reason && <p>{t('reason', { reason })}</p>}
      {at && <p>{t('on', { date: formatDate(dayInRome(at), locale, { era: false }) })}</p>}
      <OtherLanguages page={page} words={t('elsewhere')} />
    </DeadEnd>
  )
}
