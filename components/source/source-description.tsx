import type { ReactNode } from 'react'
import { DateText } from '#components/site/date-text.tsx'
import { Words } from '#components/site/words.tsx'
import type { SourceDescription } from '#lib/domain/sources/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { source: SourceDescription; locale: Locale }

const derived = (value: ReactNode, isDerived: boolean, remark: string) => (isDerived ? <>{value}{remark}</> : value)

/** Publisher, language and date in one line; what was only read off the address says so. */
export function SourceLine({ source, locale }: Props) {
  const t = translator(locale, 'dossier')
  const language = translator(locale, 'vocabulary.language')
  const { publisher } = source
  return (
    <>
      {publisher && <>{derived(<Words text={publisher} locale={locale} />, source.isDerivedPublisher, t('derived'))} · </>}
      {language((source.language.split('-')[0] ?? 'it') as 'it')} · <SourceDate source={source} locale={locale} />
    </>
  )
}

/** When a source was published, or that it does not say. */
export function SourceDate({ source, locale }: Props) {
  const t = translator(locale, 'dossier')
  const words = translator(locale, 'source')
  if (!source.date) return t('undated')
  return derived(<DateText value={source.date} locale={locale} era={false} />, source.isDerivedDate, words('derivedDate'))
}
