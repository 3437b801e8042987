import { locale as rootLocale } from 'next/root-params'
import { MissingPage } from '#components/site/missing-page.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { defaultLocale, isLocale } from '#lib/i18n/locales.ts'
import { homePath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { publishedElsewhere } from './elsewhere.ts'
import { versionsOfList } from './versions.ts'

/** The designed 404, in the language of the address. */
export default async function NotFound() {
  const given = await rootLocale()
  const locale = isLocale(given) ? given : defaultLocale
  const t = translator(locale, 'missing')
  return (
    <SitePage locale={locale} versions={versionsOfList(homePath)}>
      <title>{`${t('title')} – Kakehashi`}</title>
      <MissingPage locale={locale} elsewhere={await publishedElsewhere()} isForEveryReader={false} />
    </SitePage>
  )
}
