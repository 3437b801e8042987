import { locale as rootLocale } from 'next/root-params'
import { MissingPage } from '#components/site/missing-page.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { defaultLocale, isLocale } from '#lib/i18n/locales.ts'
import { homePath } from '#lib/i18n/paths.ts'
import { versionsOfList } from './versions.ts'

/** The designed 404 while somebody works on the pages; readers get that of missing/page.tsx through the bindery. */
export default async function NotFound() {
  const given = await rootLocale()
  const locale = isLocale(given) ? given : defaultLocale
  return (
    <SitePage locale={locale} versions={versionsOfList(homePath)}>
      <MissingPage locale={locale} elsewhere={null} isForEveryReader={false} />
    </SitePage>
  )
}
