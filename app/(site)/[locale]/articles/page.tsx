import type { Metadata } from 'next'
import { ArticleIndex } from '#components/article/article-index.tsx'
import { ListPager } from '#components/site/list-pager.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { listArticles } from '#lib/domain/articles/queries.ts'
import { articleFilters } from '#lib/domain/articles/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { linkListData } from '#lib/seo/json-ld.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const listPath = (locale: Locale) => sectionPath(locale, 'articles')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'articles', (locale) => {
  const t = translator(locale, 'articles')
  const site = translator(locale, 'site')
  return { title: site('sections.articles'), description: t('summary') }
})

export default async function ArticlesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'articles')
  const site = translator(locale, 'site')
  const title = site('sections.articles')
  const { filters, refused } = readFilters(articleFilters, await searchParams)
  const list = await listArticles(filters.page ?? 1, locale)
  return (
    <SitePage
      locale={locale}
      section="articles"
      versions={versionsOfList(listPath)}
      trail={[{ label: title }]}
      data={[linkListData(locale, title, listPath(locale), list.items.map((item) => ({ path: item.path, name: item.title })))]}
    >
      <PageHeader title={title} summary={t('summary')} />
      <RefusedFilters refused={refused} locale={locale} />
      {list.items.length > 0 ? <ArticleIndex items={list.items} locale={locale} /> : <p>{t('empty')}</p>}
      <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => sectionPath(locale, 'articles', { page })} />
    </SitePage>
  )
}
