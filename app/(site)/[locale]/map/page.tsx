import type { Metadata } from 'next'
import { PartnershipFilterForm } from '#components/partnership/partnership-filter-form.tsx'
import { PartnershipIndex } from '#components/partnership/partnership-index.tsx'
import { ListPager } from '#components/site/list-pager.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { TieMap } from '#components/site/tie-map.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { findTiePlaces } from '#lib/domain/map/queries.ts'
import { filterChoices, listPartnerships } from '#lib/domain/partnerships/list/queries.ts'
import { partnershipFilters } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listData } from '#lib/seo/json-ld.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const mapPath = (locale: Locale) => sectionPath(locale, 'map')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'map', (locale) => {
  const t = translator(locale, 'map')
  return { title: t('title'), description: t('summary') }
})

/** The registry seen as a map: the same filters, the same pages, the same ties in a list. */
export default async function MapPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'map')
  const registry = translator(locale, 'partnerships')
  const { filters, refused } = readFilters(partnershipFilters, await searchParams)
  const list = await listPartnerships(filters, locale)
  const places = await findTiePlaces(list.items.map(({ reference }) => reference.id), locale)
  const choices = await filterChoices(locale)
  const hasContacts = list.items.some((item) => item.class === 'contact')
  const path = (lang: Locale, page?: number) => sectionPath(lang, 'map', { ...filters, page })
  return (
    <SitePage
      locale={locale}
      section="map"
      versions={versionsOfList((lang) => path(lang, filters.page))}
      trail={[{ href: sectionPath(locale, 'partnerships'), label: registry('title') }, { label: t('title') }]}
      data={[listData(locale, t('title'), mapPath(locale), list.items.map((item) => item.reference))]}
    >
      <PageHeader title={t('title')} summary={t('summary')} />
      <PartnershipFilterForm filters={filters} choices={choices} locale={locale} section="map" />
      <RefusedFilters refused={refused} locale={locale} />
      <p role="status">{registry('found', { count: list.total })} <a href={sectionPath(locale, 'partnerships', filters)}>{t('toList')}</a></p>
      {list.total === 0 && <p><a href={mapPath(locale)}>{registry('showAll')}</a></p>}
      {list.total > 0 && (
        <>
          <TieMap ties={list.items} places={places} locale={locale}>
            {(drawn) => (
              <>
                <span>{t('drawn', { drawn, more: list.items.length - drawn })}</span>
                {hasContacts && <span>{t('dashed')}</span>}
              </>
            )}
          </TieMap>
          <Section title={t('list')} id="ties" ruled>
            <PartnershipIndex items={list.items} locale={locale} level={3} />
          </Section>
        </>
      )}
      <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => path(locale, page)} />
    </SitePage>
  )
}
