import { daysLeft } from '#lib/barriers/schema.ts'
import { now } from '#lib/clock.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** How long there is still to answer, in words; what is late says so. */
export function DaysLeft({ dueAt, language }: { dueAt: Date; language: Locale }) {
  const t = translator(language, 'desk')
  const days = daysLeft(dueAt, now())
  return days < 0 ? <strong>{t('barriers.late', { days: -days })}</strong> : t('barriers.left', { days })
}
