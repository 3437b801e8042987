import type { Metadata } from 'next'
import { ListPager } from '#components/site/list-pager.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { TerritoryFilterForm } from '#components/territory/territory-filter-form.tsx'
import { TerritoryTree } from '#components/territory/territory-tree.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { findCountries, listTerritories } from '#lib/domain/territories/list/queries.ts'
import { territoryFilters } from '#lib/domain/territories/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listData } from '#lib/seo/json-ld.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const listPath = (locale: Locale) => sectionPath(locale, 'territories')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'territories', (locale) => {
  const t = translator(locale, 'territories')
  return { title: t('title'), description: t('summary') }
})

export default async function TerritoriesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'territories')
  const { filters, refused } = readFilters(territoryFilters, await searchParams)
  const list = await listTerritories(filters, locale)
  const countries = await findCountries(locale)
  const path = (lang: Locale, page?: number) => sectionPath(lang, 'territories', { ...filters, page })
  return (
    <SitePage
      locale={locale}
      section="territories"
      versions={versionsOfList((lang) => path(lang, filters.page))}
      trail={[{ label: t('title') }]}
      data={[listData(locale, t('title'), listPath(locale), list.references)]}
    >
      <PageHeader title={t('title')} summary={t('summary')} />
      <TerritoryFilterForm filters={filters} countries={countries} locale={locale} />
      <RefusedFilters refused={refused} locale={locale} />
      <p role="status">{t('found', { count: list.total })}</p>
      {list.total > 0 ? <TerritoryTree nodes={list.roots} locale={locale} /> : <p><a href={listPath(locale)}>{t('showAll')}</a></p>}
      <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => path(locale, page)} />
    </SitePage>
  )
}
