import { LanguageLinks } from '#components/article/language-links.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { Labelled } from '#components/site/labelled.tsx'
import { Words } from '#components/site/words.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { LiveText, PageText } from '#lib/content/texts/page-text.ts'
import { dayInRome } from '#lib/dates/day-in-rome.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { page: PageText; text: LiveText; publisher: string | null; locale: Locale }

/** Title, summary, when it was published and last changed, by whom, and in which other languages. */
export function ArticleHead({ page, text, publisher, locale }: Props) {
  const t = translator(locale, 'article')
  const others = page.addresses.filter((address) => address.locale !== locale && page.readable.includes(address.locale))
  const published = dayInRome(text.publishedAt)
  const updated = dayInRome(text.updatedAt)
  return (
    <PageHeader
      title={<Words text={text.title} locale={locale} />}
      summary={<Words text={text.summary} locale={locale} />}
      meta={
        <>
          <p>
            {t('published')} <DateText value={published} locale={locale} era={false} />
            {updated !== published && <> · {t('updated')} <DateText value={updated} locale={locale} era={false} /></>}
            {publisher && <> · <Labelled label={t('publisher')} locale={locale}><Words text={publisher} locale={locale} /></Labelled></>}
          </p>
          {others.length > 0 && <p><Labelled label={t('others')} locale={locale}><LanguageLinks versions={others} /></Labelled></p>}
        </>
      }
    />
  )
}
