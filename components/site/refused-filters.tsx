import { getTranslations } from 'next-intl/server'
import { Note } from '#components/ui/note.tsx'
import type { Locale } from '#lib/i18n/locales.ts'

/** Says which filters of the address mean nothing and were left out. */
export async function RefusedFilters({ refused, locale }: { refused: string[]; locale: Locale }) {
  if (!refused.length) return null
  const t = await getTranslations({ locale, namespace: 'filters' })
  return <Note tone="notice" title={t('refused', { names: refused.join(', ') })} />
}
