import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AccessibilityContact } from '#components/barrier/accessibility-contact.tsx'
import { Attachments } from '#components/site/attachments.tsx'
import { BodyText } from '#components/site/body.tsx'
import { WithdrawalNote } from '#components/site/fallback-note.tsx'
import { OwnerNote } from '#components/site/owner-note.tsx'
import { RecordFoot } from '#components/site/record-foot.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Words } from '#components/site/words.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { linkedRecords } from '#lib/content/body-words.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { findOwner } from '#lib/domain/settings/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { findPictures } from '#lib/media/queries.ts'
import { pageCard } from '#lib/og/content/text.ts'
import { pageData } from '#lib/seo/json-ld.ts'
import { recordMetadata } from '#lib/seo/metadata.ts'
import { localeOf, openPage } from '../../open-page.ts'
import { versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; slug: string }> }

// These pages speak for an owner: they say who that is, or that nobody is named yet.
const ownersPages = ['page-about', 'page-accessibility', 'page-jis', 'page-legal', 'page-privacy', 'page-contact']

const open = cache(async (locale: Locale, slug: string) => {
  const page = await openPage('page', locale, slug)
  if (!page.text) notFound()
  return { page, text: page.text }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, text } = await open(locale, slug)
  return recordMetadata({ page, locale, title: text.title, description: text.summary, card: pageCard(text, locale) })
}

export default async function InstitutionalPage({ params }: Props) {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, text } = await open(locale, slug)
  const references = await findReferences(linkedRecords(text.body), locale)
  return (
    <SitePage locale={locale} versions={versionsOf(page)} trail={[{ label: text.title }]} data={[pageData(page, text, locale)]}>
      <PageHeader title={<Words text={text.title} locale={locale} />} summary={<Words text={text.summary} locale={locale} />} />
      <WithdrawalNote page={page} locale={locale} />
      {ownersPages.includes(page.id) && <OwnerNote owner={await findOwner(locale)} locale={locale} />}
      <BodyText body={text.body} references={references} pictures={await findPictures(text.body)} caption={text.title} locale={locale} />
      {page.id === 'page-accessibility' && <AccessibilityContact owner={await findOwner(locale)} locale={locale} />}
      <Attachments attachments={page.attachments} locale={locale} />
      <RecordFoot page={page} locale={locale} title={text.title} />
    </SitePage>
  )
}
