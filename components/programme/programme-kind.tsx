import { getTranslations } from 'next-intl/server'
import type { Locale } from '#lib/i18n/locales.ts'

/** What a programme is, above its title. */
export async function ProgrammeKind({ kind, locale }: { kind: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'vocabulary.programmeKind' })
  const words = t(kind as 'network')
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}
