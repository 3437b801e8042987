import type { Locale } from '#lib/i18n/locales.ts'

const sentencesOf = (text: string, locale: Locale) => (locale === 'ja' ? text.split(/[。！？\n]/) : text.split(/(?<=[.!?…])\s+(?=\p{Lu}|[«"“])|\n/u)).map((one) => one.trim()).filter(Boolean)

const words = (text: string) => text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? []

/** The length of the longest sentence: in words, in Japanese in characters. */
export const longestSentence = (text: string, locale: Locale): number => Math.max(0, ...sentencesOf(text, locale).map((one) => (locale === 'ja' ? [...one].length : words(one).length)))

/**
 * How easy an Italian text is, from 0 to 100: below 40 it is hard even for who went to school for thirteen years; null where
 * it is too short to say. Source: Lucisano and Piemontese, GULPEASE, 1988: 89 + (300 × sentences − 10 × letters) ÷ words.
 */
export function gulpease(text: string): number | null {
  const count = words(text).length
  if (count < 100) return null
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return Math.round(89 + (300 * sentencesOf(text, 'it').length - 10 * letters) / count)
}

/** How many of a hundred characters of a Japanese text are kanji; null where it is too short to say. About thirty is usual in prose. */
export function density(text: string): number | null {
  const characters = text.match(/[\p{L}\p{N}ー々]/gu) ?? []
  if (characters.length < 200) return null
  return Math.round((100 * characters.filter((one) => /[\p{sc=Han}々]/u.test(one)).length) / characters.length)
}
