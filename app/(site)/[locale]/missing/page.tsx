import type { Metadata } from 'next'
import { MissingPage } from '#components/site/missing-page.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { homePath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { deadEndMetadata } from '#lib/seo/dead-end.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf((await params).locale), 'missing')
  return deadEndMetadata(t('title'), t('sentence'))
}

/** Where the proxy sends every address that names no page of a language, with the status 404. */
export default async function Missing({ params }: Props) {
  const locale = localeOf((await params).locale)
  return (
    <SitePage locale={locale} versions={versionsOfList(homePath)}>
      <MissingPage locale={locale} elsewhere={null} isForEveryReader={false} />
    </SitePage>
  )
}
