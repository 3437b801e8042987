import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GonePage } from '#components/site/gone-page.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { findPageText } from '#lib/content/texts/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { deadEndMetadata } from '#lib/seo/dead-end.ts'
import { localeOf } from '../../open-page.ts'
import { versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf((await params).locale), 'gone')
  return deadEndMetadata(t('title'), t('sentence'))
}

/** The 410 of a text that was withdrawn, with its reason; the bindery asks for it. */
export default async function Gone({ params }: Props) {
  const { locale: given, id } = await params
  const locale = localeOf(given)
  const page = await findPageText(id, locale)
  if (page?.withdrawal?.kind !== 'gone') notFound()
  return (
    <SitePage locale={locale} versions={versionsOf(page)}>
      <GonePage page={page} locale={locale} />
    </SitePage>
  )
}
