import type { Metadata } from 'next'
import { ProgrammeFilterForm } from '#components/programme/programme-filter-form.tsx'
import { ProgrammeIndex } from '#components/programme/programme-index.tsx'
import { ListPager } from '#components/site/list-pager.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { listProgrammes } from '#lib/domain/programmes/list/queries.ts'
import { programmeFilters } from '#lib/domain/programmes/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listData } from '#lib/seo/json-ld.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const listPath = (locale: Locale) => sectionPath(locale, 'programmes')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'programmes', (locale) => {
  const t = translator(locale, 'programmes')
  return { title: t('title'), description: t('summary') }
})

export default async function ProgrammesPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'programmes')
  const { filters, refused } = readFilters(programmeFilters, await searchParams)
  const list = await listProgrammes(filters, locale)
  // Filters mean the same in every language, so the switcher keeps them.
  const path = (lang: Locale, page?: number) => sectionPath(lang, 'programmes', { ...filters, page })
  return (
    <SitePage
      locale={locale}
      section="programmes"
      versions={versionsOfList((lang) => path(lang, filters.page))}
      trail={[{ label: t('title') }]}
      data={[listData(locale, t('title'), listPath(locale), list.items.map((item) => item.reference))]}
    >
      <PageHeader title={t('title')} summary={t('summary')} />
      <ProgrammeFilterForm filters={filters} locale={locale} />
      <RefusedFilters refused={refused} locale={locale} />
      <p role="status">{t('found', { count: list.total })}</p>
      {list.total > 0 ? <ProgrammeIndex items={list.items} locale={locale} /> : <p><a href={listPath(locale)}>{t('showAll')}</a></p>}
      <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => path(locale, page)} />
    </SitePage>
  )
}
