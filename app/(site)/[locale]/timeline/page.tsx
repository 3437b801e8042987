import type { Metadata } from 'next'
import { ListPager } from '#components/site/list-pager.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { TimelineCord } from '#components/timeline/timeline-cord.tsx'
import { TimelineLegend } from '#components/timeline/timeline-legend.tsx'
import { TimelineDecades } from '#components/timeline/timeline-decades.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { findTimeline } from '#lib/domain/timeline/queries.ts'
import { timelineFilters } from '#lib/domain/timeline/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listData } from '#lib/seo/json-ld.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const listPath = (locale: Locale) => sectionPath(locale, 'timeline')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'timeline', (locale) => {
  const t = translator(locale, 'timeline')
  return { title: t('title'), description: t('summary') }
})

export default async function TimelinePage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'timeline')
  const { filters, refused } = readFilters(timelineFilters, await searchParams)
  const timeline = await findTimeline(filters, locale)
  const path = (lang: Locale, page?: number) => sectionPath(lang, 'timeline', { ...filters, page })
  return (
    <SitePage
      locale={locale}
      section="timeline"
      versions={versionsOfList((lang) => path(lang, filters.page))}
      trail={[{ label: t('title') }]}
      data={[listData(locale, t('title'), listPath(locale), timeline.entries.map((entry) => entry.subject))]}
    >
      <PageHeader title={t('title')} summary={t('summary')} />
      <TimelineDecades timeline={timeline} locale={locale} />
      <TimelineLegend locale={locale} />
      <RefusedFilters refused={refused} locale={locale} />
      {timeline.total === 0 && <p>{t('empty')}</p>}
      <TimelineCord entries={timeline.entries} locale={locale} />
      <ListPager page={timeline.page} pages={timeline.pages} locale={locale} path={(page) => path(locale, page)} />
      {filters.decade !== undefined && <p><a href={listPath(locale)}>{t('showAll')}</a></p>}
    </SitePage>
  )
}
