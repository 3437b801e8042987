import type { Metadata } from 'next'
import { ListPager } from '#components/site/list-pager.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { SourceIndex } from '#components/source/source-index.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { listSources } from '#lib/domain/sources/queries.ts'
import { sourceFilters } from '#lib/domain/sources/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listData } from '#lib/seo/json-ld.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const listPath = (locale: Locale) => sectionPath(locale, 'sources')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'sources', (locale) => {
  const t = translator(locale, 'sources')
  const site = translator(locale, 'site')
  return { title: site('sections.sources'), description: t('summary') }
})

export default async function SourcesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'sources')
  const site = translator(locale, 'site')
  const title = site('sections.sources')
  const { filters, refused } = readFilters(sourceFilters, await searchParams)
  const list = await listSources(filters.page ?? 1, locale)
  const path = (lang: Locale, page?: number) => sectionPath(lang, 'sources', { page })
  return (
    <SitePage
      locale={locale}
      section="sources"
      versions={versionsOfList((lang) => path(lang, filters.page))}
      trail={[{ label: title }]}
      data={[listData(locale, title, listPath(locale), list.items.map((item) => item.reference))]}
    >
      <PageHeader title={title} summary={t('summary')} />
      <RefusedFilters refused={refused} locale={locale} />
      <SourceIndex items={list.items} locale={locale} />
      <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => path(locale, page)} />
    </SitePage>
  )
}
