import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Whose work something is; the first content is nobody's. */
export function Author({ name, language }: { name: string; language: Locale }) {
  return name === 'seed' ? translator(language, 'desk')('firstContent') : name
}
