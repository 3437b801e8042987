import type { Metadata } from 'next'
import { SitePage } from '#components/site/site-page.tsx'
import { TopicIndex } from '#components/topic/topic-index.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listTopics } from '#lib/domain/topics/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listData } from '#lib/seo/json-ld.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }> }

const listPath = (locale: Locale) => sectionPath(locale, 'topics')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'topics', (locale) => {
  const t = translator(locale, 'topics')
  const site = translator(locale, 'site')
  return { title: site('sections.topics'), description: t('summary') }
})

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
