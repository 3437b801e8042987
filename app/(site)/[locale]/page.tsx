import type { Metadata } from 'next'
import { HomeLists } from '#components/site/home-lists.tsx'
import { HomeMap } from '#components/site/home-map.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Words } from '#components/site/words.tsx'
import { FindForm } from '#components/ui/find-form.tsx'
import { Hero } from '#components/ui/hero.tsx'
import { findHome } from '#lib/domain/home/queries.ts'
import { homePath, sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { homeSubject } from '#lib/og/address.ts'
import { homeCard } from '#lib/og/content/text.ts'
import { websiteData } from '#lib/seo/json-ld.ts'
import { manifestPath } from '#lib/seo/manifest.ts'
import { pageMetadata } from '#lib/seo/metadata.ts'
import { localeOf } from './open-page.ts'
import { versionsOfList } from './versions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'home')
  const card = { subject: homeSubject, content: homeCard(locale) }
  const metadata = await pageMetadata({ locale, title: t('metaTitle'), description: t('summary'), path: homePath(locale), alternates: versionsOfList(homePath), card })
  // Here alone: whoever puts the portal on a home screen does it from here, and on other pages it would be one more request.
  return { ...metadata, manifest: manifestPath(locale) }
}

export default async function HomePage({ params }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'home')
  const home = await findHome(locale)
  return (
    <SitePage locale={locale} versions={versionsOfList(homePath)} data={[websiteData(locale, t('summary'))]}>
      <Hero title={t('title')} summary={t('summary')}>
        <FindForm
          action={sectionPath(locale, 'partnerships')}
          label={t('findLabel')}
          button={t('find')}
          placeholder={t('findExample')}
        />
        <p><Words text={t('counts', home.counts)} locale={locale} /></p>
      </Hero>
      <HomeMap home={home} locale={locale} />
      <HomeLists home={home} locale={locale} />
    </SitePage>
  )
}
