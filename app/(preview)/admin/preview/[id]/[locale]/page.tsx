import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findDraftPage } from '#lib/content/texts/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { openAdmin } from '../../../../../(admin)/admin/open-admin.ts'
import { DraftPage } from '../../../../../(site)/[locale]/draft-page.tsx'
import { localeOf } from '../../../../../(site)/[locale]/open-page.ts'

type Props = { params: Promise<{ id: string; locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf((await params).locale), 'preview')('title') }
}

/** A draft as readers would see it, whole, for whoever works in the newsroom. */
export default async function WholePreviewPage({ params }: Props) {
  await openAdmin()
  const { id, locale: given } = await params
  const locale = localeOf(given)
  const drafted = await findDraftPage(id, locale)
  if (!drafted) notFound()
  return <DraftPage drafted={drafted} locale={locale} />
}
