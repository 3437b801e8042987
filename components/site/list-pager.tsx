import { Pager } from '#components/ui/pager.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { page: number; pages: number; locale: Locale; path: (page: number) => string }

/** Previous and next of a list; nothing where one page holds it all. */
export function ListPager({ page, pages, locale, path }: Props) {
  if (pages <= 1) return null
  const t = translator(locale, 'pager')
  return (
    <Pager
      label={t('label')}
      summary={t('summary', { page, pages })}
      previous={page > 1 ? { href: path(page - 1), label: t('previous') } : undefined}
      next={page < pages ? { href: path(page + 1), label: t('next') } : undefined}
    />
  )
}
