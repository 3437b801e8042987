import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArticleHead } from '#components/article/article-head.tsx'
import { ReferenceChips } from '#components/article/reference-chips.tsx'
import { Attachments } from '#components/site/attachments.tsx'
import { BodyText } from '#components/site/body.tsx'
import { Sources } from '#components/site/dossier.tsx'
import { WithdrawalNote } from '#components/site/fallback-note.tsx'
import { RecordFoot } from '#components/site/record-foot.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Columns } from '#components/ui/columns.tsx'
import { linkedRecords } from '#lib/content/body-words.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { findArticle } from '#lib/domain/articles/queries.ts'
import { findOwner } from '#lib/domain/settings/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { findPictures } from '#lib/media/queries.ts'
import { articleCard } from '#lib/og/content/text.ts'
import { articleData } from '#lib/seo/json-ld.ts'
import { recordMetadata } from '#lib/seo/metadata.ts'
import { localeOf, openPage } from '../../open-page.ts'
import { versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; slug: string }> }

/** An article exists only where it has a text, so the text is at hand. */
const open = cache(async (locale: Locale, slug: string) => {
  const page = await openPage('article', locale, slug)
  if (!page.text) notFound()
  return { page, text: page.text }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, text } = await open(locale, slug)
  return recordMetadata({ page, locale, title: text.title, description: text.summary, card: articleCard(text, locale) })
}

export default async function ArticlePage({ params }: Props) {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, text } = await open(locale, slug)
  const facts = await findArticle(page.id, locale)
  if (!facts) notFound()
  const t = translator(locale, 'article')
  const site = translator(locale, 'site')
  const references = await findReferences(linkedRecords(text.body), locale)
  const publisher = (await findOwner(locale))?.name ?? null
  const dossier = { sources: facts.sources, evidence: [], conflicts: [], questions: [] }
  return (
    <SitePage
      locale={locale}
      section="articles"
      versions={versionsOf(page)}
      trail={[{ href: sectionPath(locale, 'articles'), label: site('sections.articles') }, { label: text.title }]}
      data={[articleData({ page, text, facts, publisher, locale })]}
    >
      <ArticleHead page={page} text={text} publisher={publisher} locale={locale} />
      <Columns
        asideLabel={t('about')}
        aside={
          <>
            <ReferenceChips title={t('about')} references={facts.about} locale={locale} />
            <ReferenceChips title={t('topics')} references={facts.topics} locale={locale} />
          </>
        }
      >
        <WithdrawalNote page={page} locale={locale} />
        <BodyText body={text.body} references={references} pictures={await findPictures(text.body)} caption={text.title} locale={locale} />
        <Attachments attachments={page.attachments} locale={locale} />
        <Sources dossier={dossier} locale={locale} />
        <RecordFoot page={page} locale={locale} title={text.title} />
      </Columns>
    </SitePage>
  )
}
