import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { FigureSection } from '#components/figure/figure-section.tsx'
import { Attachments } from '#components/site/attachments.tsx'
import { Doubts, Sources } from '#components/site/dossier.tsx'
import { FallbackNote, WithdrawalNote } from '#components/site/fallback-note.tsx'
import { ListPager } from '#components/site/list-pager.tsx'
import { RecordFoot } from '#components/site/record-foot.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Words } from '#components/site/words.tsx'
import { TaggedGroups } from '#components/topic/tagged-groups.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { findReferences } from '#lib/content/references/queries.ts'
import { findDossier } from '#lib/domain/evidence/queries.ts'
import { findFiguresOf } from '#lib/domain/figures/queries.ts'
import { findTopic } from '#lib/domain/topics/queries.ts'
import { topicFilters } from '#lib/domain/topics/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { topicTitle } from '#lib/og/content/topic-title.ts'
import { topicCard } from '#lib/og/content/work.ts'
import { thingData } from '#lib/seo/json-ld.ts'
import { absoluteUrl, recordMetadata } from '#lib/seo/metadata.ts'
import { localeOf, openPage } from '../../open-page.ts'
import { versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> }

const open = cache(async (locale: Locale, slug: string, asked: number) => {
  const page = await openPage('topic', locale, slug)
  const facts = await findTopic(page.id, asked, locale)
  if (facts.isSmall) permanentRedirect(`${sectionPath(locale, 'topics')}#${page.id}`)
  // Only where there is no text: its title is the name.
  const name = page.text ? null : ((await findReferences([page.id], locale)).get(page.id)?.name ?? null)
  const title = page.text?.title ?? name?.text ?? page.id
  const path = page.addresses.find((address) => address.locale === locale)?.path ?? sectionPath(locale, 'topics')
  return { page, facts, name, title, path }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const t = translator(locale, 'topic')
  const asked = await searchParams
  const { filters } = readFilters(topicFilters, asked)
  const { page, facts, name, title } = await open(locale, slug, filters.page ?? 1)
  const card = topicCard(facts, { page, title: topicTitle(page, name, locale), locale })
  return recordMetadata({ page, locale, title, description: page.text?.summary ?? t('description', { title }), isLater: Object.keys(asked).length > 0, card })
}

export default async function TopicPage({ params, searchParams }: Props) {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { filters, refused } = readFilters(topicFilters, await searchParams)
  const { page, facts, name, title, path } = await open(locale, slug, filters.page ?? 1)
  const t = translator(locale, 'topic')
  const site = translator(locale, 'site')
  const dossier = await findDossier([page.id], locale)
  const set = { inDefinedTermSet: absoluteUrl(sectionPath(locale, 'topics')) }
  return (
    <SitePage
      locale={locale}
      section="topics"
      versions={versionsOf(page)}
      trail={[{ href: sectionPath(locale, 'topics'), label: site('sections.topics') }, { label: title }]}
      data={[thingData({ type: 'DefinedTerm', id: page.id, name: title, description: page.text?.summary, path, locale, more: set })]}
    >
      <PageHeader
        kicker={t('kicker')}
        title={name ? <NameOf name={name} locale={locale} /> : <Words text={title} locale={locale} />}
        summary={page.text && <Words text={page.text.summary} locale={locale} />}
      />
      <FallbackNote page={page} locale={locale} />
      <WithdrawalNote page={page} locale={locale} />
      <RefusedFilters refused={refused} locale={locale} />
      <TaggedGroups items={facts.items} locale={locale} />
      <ListPager page={facts.page} pages={facts.pages} locale={locale} path={(number) => `${path}?page=${number}`} />
      <FigureSection figures={await findFiguresOf(page.id, locale)} locale={locale} />
      <Doubts dossier={dossier} locale={locale} />
      <Attachments attachments={page.attachments} locale={locale} />
      <Sources dossier={dossier} locale={locale} />
      <RecordFoot page={page} locale={locale} title={title} />
    </SitePage>
  )
}
