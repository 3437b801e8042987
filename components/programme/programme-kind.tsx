import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** What a programme is, above its title. */
export function ProgrammeKind({ kind, locale }: { kind: string; locale: Locale }) {
  const t = translator(locale, 'vocabulary.programmeKind')
  const words = t(kind as 'network')
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}
