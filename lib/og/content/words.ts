import type { Locale } from '#lib/i18n/locales.ts'
import type { ShownName } from '#lib/names/forms.ts'
import type { Written } from '../card.ts'

export const capital = (words: string, locale: Locale) => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)

export const written = ({ text, lang }: ShownName): Written => ({ text, lang })

/** Several words in one line, with the sign of the language between them. */
export const inOneLine = (words: string[], locale: Locale) => words.join(locale === 'ja' ? '、' : ', ')

/** The first sentence of a summary: a card has room for one thing. */
export function firstSentence(text: string, locale: Locale): string {
  const [first] = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)
  return first?.segment.trim() ?? text
}
