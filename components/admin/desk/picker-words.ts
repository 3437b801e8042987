import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { kindWords } from './kind-words.ts'
import type { PickerWords } from './record-picker.tsx'

/** The words of a picker of records, as plain data for the browser. */
export function pickerWords(language: Locale): PickerWords {
  const t = translator(language, 'desk.links')
  return { search: t('search'), none: t('none'), remove: t('remove'), up: t('up'), down: t('down'), chosen: t('chosen'), kinds: kindWords(language) }
}
