import { DateText } from '#components/site/date-text.tsx'
import { Words } from '#components/site/words.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { dayInRome } from '#lib/dates/day-in-rome.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { absoluteUrl } from '#lib/seo/metadata.ts'

type Props = { page: PageText; locale: Locale; title: string }

/** Changes that a page tells, the last first: a text that is corrected every week would outgrow its page. */
const shownEditions = 20

/** The foot of a record's page: when it was published and changed, how its text came to be, how to cite it. */
export function RecordFoot({ page, locale, title }: Props) {
  const t = translator(locale, 'foot')
  const { text } = page
  const permanent = absoluteUrl(`/id/${page.id}`)
  const day = (instant: Date) => <DateText value={dayInRome(instant)} locale={locale} era={false} />
  const dates = text
    ? [
        { term: t('published'), value: day(text.publishedAt) },
        { term: t('updated'), value: day(text.updatedAt) },
        { term: t('provenance'), value: text.origins.map((origin) => t(`origins.${origin as 'written'}`)).join(' ') },
      ]
    : [{ term: t('factsUpdated'), value: day(page.recordUpdatedAt) }]
  return (
    <Section title={t('title')} id="about-this-page">
      <FactList
        facts={[
          ...dates,
          { term: t('cite'), value: t('citation', { title, address: permanent }) },
          { term: t('permanent'), value: <a href={`/id/${page.id}`}>{permanent}</a> },
        ]}
      />
      {text && text.history.length > 1 && (
        <details>
          <summary>{t('history')}</summary>
          <ol>
            {text.history.slice(0, shownEditions).map((edition) => (
              <li key={edition.number}>
                {day(edition.publishedAt)} <Words text={edition.changeNote ?? t(edition.number === 1 ? 'firstEdition' : edition.isMinor ? 'minorChange' : 'majorChange')} locale={locale} />
              </li>
            ))}
          </ol>
          {text.history.length > shownEditions && <p>{t('earlier', { count: text.history.length - shownEditions })}</p>}
        </details>
      )}
    </Section>
  )
}
