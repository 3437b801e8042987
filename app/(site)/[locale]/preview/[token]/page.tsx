import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { DeadEnd } from '#components/site/dead-end.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { findPreview } from '#lib/content/previews/opened/queries.ts'
import { findDraftPage } from '#lib/content/texts/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { homePath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { DraftPage } from '../../draft-page.tsx'
import { localeOf } from '../../open-page.ts'
import { versionsOfList } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; token: string }> }

/** What the token opens, asked here again whatever stood before: without it there is nothing. */
const open = cache(async (locale: Locale, token: string) => {
  const found = await findPreview(token)
  if (!found || found.locale !== locale) notFound()
  return { found, drafted: found.state === 'open' ? await findDraftPage(found.recordId, locale) : null }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, token } = await params
  const locale = localeOf(given)
  const t = translator(locale, 'preview')
  const { drafted } = await open(locale, token)
  const title = drafted?.page.text?.title || t('title')
  return { title: `${drafted ? title : t('endedTitle')} – Kakehashi`, robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

/** A draft for whoever was given the way to it. */
export default async function PreviewPage({ params }: Props) {
  const { locale: given, token } = await params
  const locale = localeOf(given)
  const { found, drafted } = await open(locale, token)
  if (drafted) return <DraftPage drafted={drafted} locale={locale} expiresAt={found.expiresAt} />
  const t = translator(locale, 'preview')
  return (
    <SitePage locale={locale} versions={versionsOfList(homePath)}>
      <DeadEnd locale={locale} title={t('endedTitle')} summary={t('ended')} />
    </SitePage>
  )
}
