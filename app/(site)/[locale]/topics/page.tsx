import type { Metadata } from 'next'
import { SitePage } from '#components/site/site-page.tsx'
import { TopicIndex } from '#components/topic/topic-index.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listTopics } from '#lib/domain/topics/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listData } from '#lib/seo/json-ld.ts'
import { pageMetadata } from '#lib/seo/metadata.ts'
import { cardOfList } from '../card-of-list.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }> }

const listPath = (locale: Locale) => sectionPath(locale, 'topics')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'topics')
  const site = translator(locale, 'site')
  const path = listPath(locale)
  const card = await cardOfList('topics', locale)
  return pageMetadata({ locale, title: site('sections.topics'), description: t('summary'), path, alternates: versionsOfList(listPath), card })
}

export default async function TopicsPage({ params }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'topics')
  const site = translator(locale, 'site')
  const title = site('sections.topics')
  const topics = await listTopics(locale)
  return (
    <SitePage
      locale={locale}
      section="topics"
      versions={versionsOfList(listPath)}
      trail={[{ label: title }]}
      data={[listData(locale, title, listPath(locale), topics.map(({ reference }) => reference))]}
    >
      <PageHeader title={title} summary={t('summary')} />
      <TopicIndex topics={topics} locale={locale} />
    </SitePage>
  )
}
