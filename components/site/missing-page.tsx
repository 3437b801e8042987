import type { PageText } from '#lib/content/texts/page-text.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { DeadEnd } from './dead-end.tsx'
import { OtherLanguages } from './other-languages.tsx'

type Props = {
  locale: Locale
  /** The text asked for, where it is published in other languages */
  elsewhere: PageText | null
  /** The address names no language, so the sentence stands in each */
  isForEveryReader: boolean
}

/** What a reader finds where there is no page: the sentence, the languages that have the text, and ways on. */
export function MissingPage({ locale, elsewhere, isForEveryReader }: Props) {
  const t = translator(locale, 'missing')
  const others = isForEveryReader ? locales.filter((lang) => lang !== locale) : []
  return (
    <DeadEnd locale={locale} title={t('title')} summary={elsewhere ? undefined : t('sentence')}>
      {elsewhere && <OtherLanguages page={elsewhere} words={t('elsewhere')} />}
      {others.map((lang) => <p key={lang} lang={lang}>{translator(lang, 'missing')('sentence')}</p>)}
    </DeadEnd>
  )
}
