import { Uncertain } from '#components/ui/confidence.tsx'
import { formatDate, machineDate } from '#lib/dates/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = {
  /** EDTF */
  value: string
  locale: Locale
  /** Era in Japanese: facts, timeline and protocol sheet have it, news dates do not */
  era?: boolean
  confidence?: string
}

/** A date in words, no more precise than it is known, and marked where it must still be checked. */
export function DateText({ value, locale, era = true, confidence }: Props) {
  const t = translator(locale, 'common')
  const words = <time dateTime={machineDate(value)}>{formatDate(value, locale, { era })}</time>
  return confidence === 'uncertain' ? <Uncertain word={t('toBeChecked')}>{words}</Uncertain> : words
}
