import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MissingPage } from '#components/site/missing-page.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { findPageText } from '#lib/content/texts/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { deadEndMetadata } from '#lib/seo/dead-end.ts'
import { localeOf } from '../../open-page.ts'
import { versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf((await params).locale), 'missing')
  return deadEndMetadata(t('title'), t('sentence'))
}

/** The 404 of a text that is published in other languages only; the bindery asks for it. */
export default async function MissingInThisLanguage({ params }: Props) {
  const { locale: given, id } = await params
  const locale = localeOf(given)
  const page = await findPageText(id, locale)
  if (!page) notFound()
  return (
    <SitePage locale={locale} versions={versionsOf(page)}>
      <MissingPage locale={locale} elsewhere={page.readable.length ? page : null} isForEveryReader={false} />
    </SitePage>
  )
}
