import { AsOf } from '#components/person/as-of.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Words } from '#components/site/words.tsx'
import { Uncertain } from '#components/ui/confidence.tsx'
import type { OfficeHolder } from '#lib/domain/people/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Somebody in office: the name as the column reads it and as its own people write it, the office, and when they are known to hold it. */
export function SheetHolder({ holder, locale }: { holder: OfficeHolder; locale: Locale }) {
  const t = translator(locale, 'common')
  const { person: { name, own }, title, date, from, to, confidence } = holder
  const office = <Words text={title} locale={locale} />
  const term = from || to ? `${from ?? '..'}/${to ?? '..'}` : null
  return (
    <>
      <strong><NameOf name={name} locale={locale} withReading={locale === 'ja'} /></strong>
      {own && <> <NameOf name={own} locale={locale} /></>}
      <span className="line">
        {confidence === 'uncertain' ? <Uncertain word={t('toBeChecked')}>{office}</Uncertain> : office}
        {term && <> · <DateText value={term} locale={locale} /></>}
        {!term && date && <> · <AsOf date={date} locale={locale} /></>}
      </span>
    </>
  )
}
