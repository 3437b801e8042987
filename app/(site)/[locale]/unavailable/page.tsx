import type { Metadata } from 'next'
import { DeadEnd } from '#components/site/dead-end.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { homePath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { deadEndMetadata } from '#lib/seo/dead-end.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf((await params).locale), 'unavailable')
  return deadEndMetadata(t('title'), t('sentence'))
}

/** The 503 of a page that is not kept, while the database is away; it needs no database itself. */
export default async function Unavailable({ params }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'unavailable')
  return (
    <SitePage locale={locale} versions={versionsOfList(homePath)}>
      <DeadEnd locale={locale} title={t('title')} summary={t('sentence')}>
        <p><a href="">{t('retry')}</a></p>
      </DeadEnd>
    </SitePage>
  )
}
