import type { Metadata } from 'next'
import { QuestionGroups } from '#components/question/question-groups.tsx'
import { ListPager } from '#components/site/list-pager.tsx'
import { RefusedFilters } from '#components/site/refused-filters.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { listQuestions } from '#lib/domain/questions/queries.ts'
import { questionFilters } from '#lib/domain/questions/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { linkListData } from '#lib/seo/json-ld.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const listPath = (locale: Locale) => sectionPath(locale, 'open-questions')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'open-questions', (locale) => {
  const t = translator(locale, 'openQuestions')
  const site = translator(locale, 'site')
  return { title: site('sections.open-questions'), description: t('summary') }
})

export default async function OpenQuestionsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'openQuestions')
  const site = translator(locale, 'site')
  const title = site('sections.open-questions')
  const { filters, refused } = readFilters(questionFilters, await searchParams)
  const list = await listQuestions(filters.page ?? 1, locale)
  const path = (lang: Locale, page?: number) => sectionPath(lang, 'open-questions', { page })
  const anchors = list.items.map((item) => ({ path: `${listPath(locale)}#${item.id}`, name: item.title }))
  return (
    <SitePage
      locale={locale}
      section="open-questions"
      versions={versionsOfList((lang) => path(lang, filters.page))}
      trail={[{ label: title }]}
      data={[linkListData(locale, title, listPath(locale), anchors)]}
    >
      <PageHeader title={title} summary={t('summary')} meta={<p>{t('count', { count: list.total })}</p>} />
      <RefusedFilters refused={refused} locale={locale} />
      <QuestionGroups questions={list.items} locale={locale} />
      <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => path(locale, page)} />
    </SitePage>
  )
}
