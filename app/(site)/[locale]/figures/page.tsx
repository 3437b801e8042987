import type { Metadata } from 'next'
import { FigureIndex } from '#components/figure/figure-index.tsx'
import { ListPager } from '#components/site/list-pager.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { listFigures } from '#lib/domain/figures/queries.ts'
import { figureFilters } from '#lib/domain/figures/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { linkListData } from '#lib/seo/json-ld.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const listPath = (locale: Locale) => sectionPath(locale, 'figures')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'figures', (locale) => {
  const t = translator(locale, 'figures')
  const site = translator(locale, 'site')
  return { title: site('sections.figures'), description: t('summary') }
})

export default async function FiguresPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'figures')
  const site = translator(locale, 'site')
  const title = site('sections.figures')
  const { filters, refused } = readFilters(figureFilters, await searchParams)
  const list = await listFigures(filters.page ?? 1, locale)
  const path = (lang: Locale, page?: number) => sectionPath(lang, 'figures', { page })
  const anchors = list.published.map(({ id, name }) => ({ path: `${listPath(locale)}#${id}`, name }))
  return (
    <SitePage
      locale={locale}
      section="figures"
      versions={versionsOfList((lang) => path(lang, filters.page))}
      trail={[{ label: title }]}
      data={[linkListData(locale, title, listPath(locale), anchors)]}
    >
      <PageHeader title={title} summary={t('summary')} />
      <RefusedFilters refused={refused} locale={locale} />
      {list.published.length > 0 && (
        <Section title={t('published')} id="published" ruled>
          <FigureIndex figures={list.published} locale={locale} />
        </Section>
      )}
      {list.withheld.length > 0 && (
        <Section title={t('withheld')} id="withheld">
          <p>{t('why')}</p>
          <FigureIndex figures={list.withheld} locale={locale} />
        </Section>
      )}
      <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => path(locale, page)} />
    </SitePage>
  )
}
