import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { clockZones, wallClock } from '#lib/dates/wall-clock.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { language: Locale; /** What stands there at first */ at?: Date | null }

/** A moment as somebody types it: a day and an hour, and by whose clock. */
export function MomentFields({ language, at = null }: Props) {
  const t = translator(language, 'review.moment')
  const known = at && wallClock(at, 'Europe/Rome')
  return (
    <div className="moment-fields">
      <div><FormField name="day" type="date" label={t('day')} {...(known ? { value: known.day } : {})} /></div>
      <div><FormField name="time" type="time" label={t('time')} {...(known ? { value: known.time } : {})} /></div>
      <div><FormSelect name="zone" label={t('zone')} value="Europe/Rome" options={clockZones.map((value) => ({ value, label: t(value === 'Europe/Rome' ? 'rome' : 'tokyo') }))} /></div>
    </div>
  )
}
