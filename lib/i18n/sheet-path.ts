import { isLocale, type Locale } from './locales.ts'
import type { PageKind } from './paths.ts'

/** The last word of the address of a protocol sheet, behind that of its record. */
export const sheetWord: Record<Locale, string> = { it: 'scheda', en: 'sheet', ja: 'sheet' }

/** The language beside the reader's where the address names none: that of the other delegation. */
export const usualOther: Record<Locale, Locale> = { it: 'ja', en: 'ja', ja: 'it' }

/** Kinds of records that have a protocol sheet; of the activities only some, which their page knows. */
export const sheetKinds: PageKind[] = ['partnership', 'activity']

/** What follows the record's path: `/scheda`, and the second language where it is not the usual one. */
export function sheetTail(locale: Locale, other: Locale = usualOther[locale]): string {
  return `/${sheetWord[locale]}${other === usualOther[locale] ? '' : `/${other}`}`
}

/** Reads what follows a record's path, in any language's word; null where it names no sheet. Its address may still be another. */
export function readSheetTail(words: string[], locale: Locale): Locale | null {
  const [word = '', other, ...more] = words
  if (!Object.values(sheetWord).includes(word) || more.length) return null
  if (other === undefined) return usualOther[locale]
  return isLocale(other) && other !== locale ? other : null
}
