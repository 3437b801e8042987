import { DateText } from '#components/site/date-text.tsx'
import { Labelled } from '#components/site/labelled.tsx'
import { ReferenceLine } from '#components/site/reference-link.tsx'
import { Words } from '#components/site/words.tsx'
import { LanguageLinks } from '#components/article/language-links.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import { dayInRome } from '#lib/dates/day-in-rome.ts'
import type { ArticleListItem } from '#lib/domain/articles/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Articles, newest first: date, topics, summary, and where else each can be read. */
export function ArticleIndex({ items, locale }: { items: ArticleListItem[]; locale: Locale }) {
  const t = translator(locale, 'articles')
  return (
    <IndexList
      level={2}
      entries={items.map(({ id, path, title, summary, publishedAt, topics, others }) => ({
        id,
        href: path,
        title: <Words text={title} locale={locale} />,
        meta: (
          <>
            <DateText value={dayInRome(publishedAt)} locale={locale} era={false} />
            {topics.length > 0 && <> · <ReferenceLine references={topics} locale={locale} /></>}
            {others.length > 0 && <> · <Labelled label={t('alsoIn')} locale={locale}><LanguageLinks versions={others} /></Labelled></>}
          </>
        ),
        note: <Words text={summary} locale={locale} />,
      }))}
    />
  )
}
