import { Note } from '#components/ui/note.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Says which filters of the address mean nothing and were left out. */
export function RefusedFilters({ refused, locale }: { refused: string[]; locale: Locale }) {
  if (!refused.length) return null
  const t = translator(locale, 'filters')
  return <Note tone="notice" title={t('refused', { names: refused.join(', ') })} />
}
