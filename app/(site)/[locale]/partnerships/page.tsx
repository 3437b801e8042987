import type { Metadata } from 'next'
import { PartnershipFilterForm } from '#components/partnership/partnership-filter-form.tsx'
import { PartnershipIndex } from '#components/partnership/partnership-index.tsx'
import { ListPager } from '#components/site/list-pager.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Section } from '#components/ui/section.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
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

const listPath = (locale: Locale) => sectionPath(locale, 'partnerships')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'partnerships', (locale) => {
  const t = translator(locale, 'partnerships')
  return { title: t('title'), description: t('summary') }
})

export default async function PartnershipsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'partnerships')
  const { filters, refused } = readFilters(partnershipFilters, await searchParams)
  const list = await listPartnerships(filters, locale)
  const choices = await filterChoices(locale)
  const contacts = list.items.filter((item) => item.class === 'contact')
  const ties = list.items.filter((item) => item.class !== 'contact')
  // Filters mean the same in every language, so the switcher keeps them.
  const path = (lang: Locale, page?: number) => sectionPath(lang, 'partnerships', { ...filters, page })
  return (
    <SitePage
      locale={locale}
      section="partnerships"
      versions={versionsOfList((lang) => path(lang, filters.page))}
      trail={[{ label: t('title') }]}
      data={[listData(locale, t('title'), listPath(locale), list.items.map((item) => item.reference))]}
    >
      <PageHeader title={t('title')} summary={t('summary')} />
      <PartnershipFilterForm filters={filters} choices={choices} locale={locale} />
      <RefusedFilters refused={refused} locale={locale} />
      <p role="status">{t('found', { count: list.total })} <a href={sectionPath(locale, 'map', filters)}>{translator(locale, 'map')('toMap')}</a></p>
      {list.total === 0 && <p><a href={listPath(locale)}>{t('showAll')}</a></p>}
      {ties.length > 0 && <PartnershipIndex items={ties} locale={locale} />}
      {contacts.length > 0 && (
        <Section title={t('contacts')} id="contacts" ruled>
          <p>{t('contactsNote')}</p>
          <PartnershipIndex items={contacts} locale={locale} level={3} />
        </Section>
      )}
      <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => path(locale, page)} />
    </SitePage>
  )
}
