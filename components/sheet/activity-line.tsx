import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { type ActivityLine, kindKey } from '#lib/domain/activities/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** When, what, and whether it took place. */
export function SheetActivity({ line: { reference, kind, status, date, confidence }, locale }: { line: ActivityLine; locale: Locale }) {
  const states = translator(locale, 'activity.status')
  return (
    <>
      {date && <><DateText value={date} locale={locale} confidence={confidence} />{'\u00a0· '}</>}
      <ReferenceLink reference={reference} locale={locale} />
      {'\u00a0· '}{states(status as 'held', { kind: kindKey(kind) })}
    </>
  )
}
