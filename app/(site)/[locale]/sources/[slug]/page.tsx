import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ConflictNote } from '#components/question/conflict-note.tsx'
import { QuestionLinks } from '#components/question/question-links.tsx'
import { Attachments } from '#components/site/attachments.tsx'
import { FallbackNote, WithdrawalNote } from '#components/site/fallback-note.tsx'
import { ListPager } from '#components/site/list-pager.tsx'
import { RecordFoot } from '#components/site/record-foot.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Words } from '#components/site/words.tsx'
import { SourceFactList } from '#components/source/source-facts.tsx'
import { TakenList } from '#components/source/taken-list.tsx'
import { Columns } from '#components/ui/columns.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { conflictsOfSource, questionsOfSource } from '#lib/domain/questions/queries.ts'
import { findSource } from '#lib/domain/sources/queries.ts'
import { sourceFilters } from '#lib/domain/sources/schema.ts'
import { listTaken } from '#lib/domain/sources/taken/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { sourceCard } from '#lib/og/content/work.ts'
import { sourceData } from '#lib/seo/json-ld.ts'
import { recordMetadata } from '#lib/seo/metadata.ts'
import { localeOf, openPage } from '../../open-page.ts'
import { versionsOf } from '../../versions.ts'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<SearchParams> }

const open = cache(async (locale: Locale, slug: string) => {
  const page = await openPage('source', locale, slug)
  const source = await findSource(page.id, locale)
  if (!source) notFound()
  const path = page.addresses.find((address) => address.locale === locale)?.path ?? sectionPath(locale, 'sources')
  return { page, source, title: page.text?.title ?? source.self.name.text, path }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, source, title } = await open(locale, slug)
  const t = translator(locale, 'source')
  const isLater = Object.keys(await searchParams).length > 0
  const card = sourceCard(source, page, locale)
  return recordMetadata({ page, locale, title, description: page.text?.summary ?? t('takenSummary', { count: source.count }), isLater, card })
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const { page, source, title, path } = await open(locale, slug)
  const t = translator(locale, 'source')
  const site = translator(locale, 'site')
  const { filters, refused } = readFilters(sourceFilters, await searchParams)
  const taken = await listTaken(page.id, source.count, filters.page ?? 1, locale)
  const conflicts = await conflictsOfSource(page.id, locale)
  const questions = await questionsOfSource(page.id, locale)
  return (
    <SitePage
      locale={locale}
      section="sources"
      versions={versionsOf(page)}
      trail={[{ href: sectionPath(locale, 'sources'), label: site('sections.sources') }, { label: title }]}
      data={[sourceData(source, page, locale, title)]}
    >
      <PageHeader
        kicker={t(`kicker.${source.kind}`)}
        title={page.text ? <Words text={title} locale={locale} /> : <NameOf name={source.self.name} locale={locale} />}
        summary={page.text && <Words text={page.text.summary} locale={locale} />}
      />
      <Columns aside={<SourceFactList source={source} locale={locale} />} asideLabel={t('inBrief')}>
        <FallbackNote page={page} locale={locale} />
        <WithdrawalNote page={page} locale={locale} />
        <RefusedFilters refused={refused} locale={locale} />
        <TakenList source={source} list={taken} locale={locale} />
        <ListPager page={taken.page} pages={taken.pages} locale={locale} path={(number) => `${path}?page=${number}`} />
        {conflicts.length > 0 && (
          <Section title={t('conflicts')} id="conflicts">
            {conflicts.map(({ conflict, record }) => <ConflictNote key={conflict.id} conflict={conflict} record={record} locale={locale} />)}
          </Section>
        )}
        <QuestionLinks title={t('questions')} questions={questions} locale={locale} />
        <Attachments attachments={page.attachments} locale={locale} />
        <RecordFoot page={page} locale={locale} title={title} />
      </Columns>
    </SitePage>
  )
}
