import type { Metadata } from 'next'
import { PeopleContents } from '#components/person/people-contents.tsx'
import { PersonEntry } from '#components/person/person-entry.tsx'
import { Doubts, Sources } from '#components/site/dossier.tsx'
import { ListPager } from '#components/site/list-pager.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { Columns } from '#components/ui/columns.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { findDossier } from '#lib/domain/evidence/queries.ts'
import { listPeople } from '#lib/domain/people/queries.ts'
import { peoplePage } from '#lib/domain/people/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { peopleData } from '#lib/seo/actor-data.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const path = (locale: Locale, page?: number) => sectionPath(locale, 'people', { page })

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'people', (locale) => {
  const t = translator(locale, 'people')
  return { title: t('title'), description: t('summary') }
})

/** Everybody whom the record names, each at an anchor: a person has no page of their own, only functions (product.md). */
export default async function PeoplePage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'people')
  const { filters } = readFilters(peoplePage, await searchParams)
  const list = await listPeople(filters.page, locale)
  const dossier = await findDossier(list.items.map(({ self }) => self.id), locale)
  return (
    <SitePage
      locale={locale}
      section="people"
      versions={versionsOfList((lang) => path(lang, filters.page))}
      trail={[{ label: t('title') }]}
      data={[peopleData(list.items, locale, t('title'))]}
    >
      <PageHeader title={t('title')} summary={t('summary')} />
      <Columns aside={<PeopleContents people={list.items} locale={locale} />} asideLabel={t('contents')}>
        {list.items.map((person) => <PersonEntry key={person.self.id} person={person} dossier={dossier} locale={locale} />)}
        <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => path(locale, page)} />
        <Doubts dossier={dossier} locale={locale} />
        <Sources dossier={dossier} locale={locale} />
      </Columns>
    </SitePage>
  )
}
