import type { Metadata } from 'next'
import { OrganisationFilterForm } from '#components/organisation/organisation-filter-form.tsx'
import { OrganisationIndex } from '#components/organisation/organisation-index.tsx'
import { ListPager } from '#components/site/list-pager.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { listOrganisations } from '#lib/domain/organisations/list/queries.ts'
import { organisationFilters } from '#lib/domain/organisations/schema.ts'
import { findCountries } from '#lib/domain/territories/list/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listData } from '#lib/seo/json-ld.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const listPath = (locale: Locale) => sectionPath(locale, 'organisations')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'organisations', (locale) => {
  const t = translator(locale, 'organisations')
  return { title: t('title'), description: t('summary') }
})

export default async function OrganisationsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'organisations')
  const { filters, refused } = readFilters(organisationFilters, await searchParams)
  const list = await listOrganisations(filters, locale)
  const countries = await findCountries(locale)
  const path = (lang: Locale, page?: number) => sectionPath(lang, 'organisations', { ...filters, page })
  return (
    <SitePage
      locale={locale}
      section="organisations"
      versions={versionsOfList((lang) => path(lang, filters.page))}
      trail={[{ label: t('title') }]}
      data={[listData(locale, t('title'), listPath(locale), list.items.map((item) => item.reference))]}
    >
      <PageHeader title={t('title')} summary={t('summary')} />
      <OrganisationFilterForm filters={filters} countries={countries} locale={locale} />
      <RefusedFilters refused={refused} locale={locale} />
      <p role="status">{t('found', { count: list.total })}</p>
      {list.total > 0 ? <OrganisationIndex items={list.items} locale={locale} /> : <p><a href={listPath(locale)}>{t('showAll')}</a></p>}
      <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => path(locale, page)} />
    </SitePage>
  )
}
