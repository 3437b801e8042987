import { Pager } from '#components/ui/pager.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { page: number; pages: number; total: number; language: Locale; href: (page: number) => string }

/** How much a list of the newsroom holds, and its previous and next page. */
export function DeskPager({ page, pages, total, language, href }: Props) {
  const t = translator(language, 'desk.list')
  return (
    <Pager
      label={t('pages')}
      summary={t('summary', { page, pages, total })}
      previous={page > 1 ? { href: href(page - 1), label: t('previous') } : undefined}
      next={page < pages ? { href: href(page + 1), label: t('next') } : undefined}
    />
  )
}
