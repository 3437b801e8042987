import { DateText } from '#components/site/date-text.tsx'
import { PartnershipIndex } from '#components/partnership/partnership-index.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { EntryColumns } from '#components/ui/entry-columns.tsx'
import { type IndexEntry, IndexList } from '#components/ui/index-list.tsx'
import { Section } from '#components/ui/section.tsx'
import { dayInRome } from '#lib/dates/day-in-rome.ts'
import type { Home, HomeActivity } from '#lib/domain/home/schema.ts'
import { type Locale, localeTable, locales } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { home: Home; locale: Locale }

/** What is next, the news, and every tie: the same content that a map will show. */
export function HomeLists({ home, locale }: Props) {
  const t = translator(locale, 'home')
  const hasNext = home.upcoming.length + home.anniversaries.length > 0
  return (
    <>
      <EntryColumns>
        <Section title={t('next')} ruled more={{ href: sectionPath(locale, 'activities'), label: t('allActivities') }}>
          {hasNext ? <IndexList entries={nextEntries(home, locale)} /> : <p>{t('nothingNext')}</p>}
        </Section>
        <Section title={t('recent')} ruled more={{ href: sectionPath(locale, 'timeline'), label: t('timeline') }}>
          <IndexList entries={activityEntries(home.recent, locale)} />
        </Section>
        <Section title={t('news')} ruled more={{ href: sectionPath(locale, 'articles'), label: t('allNews') }}>
          {home.articles.length ? <IndexList entries={articleEntries(home, locale)} /> : <p>{t('noNews')}</p>}
        </Section>
      </EntryColumns>
      <Section title={t('ties')} id="ties" ruled more={{ href: sectionPath(locale, 'partnerships'), label: t('allTies') }}>
        <PartnershipIndex items={home.ties} locale={locale} level={3} />
      </Section>
    </>
  )
}

function activityEntries(activities: HomeActivity[], locale: Locale): IndexEntry[] {
  const kinds = translator(locale, 'vocabulary.activityKind')
  const states = translator(locale, 'vocabulary.status')
  return activities.map(({ reference, kind, status, date, confidence }) => ({
    title: <ReferenceLink reference={reference} locale={locale} />,
    meta: (
      <>
        {kinds(kind as 'mission')} · <DateText value={date} locale={locale} era={false} confidence={confidence} />
        {status === 'announced' && ` · ${states('announced')}`}
      </>
    ),
  }))
}

function nextEntries({ upcoming, anniversaries }: Home, locale: Locale): IndexEntry[] {
  const t = translator(locale, 'home')
  const days = anniversaries.map(({ reference, years, year }) => ({
    title: <ReferenceLink reference={reference} locale={locale} />,
    meta: t('anniversary', { years, year: String(year) }),
  }))
  return [...(activityEntries(upcoming, locale)), ...days]
}

function articleEntries({ articles }: Home, locale: Locale): IndexEntry[] {
  return articles.map(({ path, title, publishedAt, locales: available }) => ({
    href: path,
    title,
    meta: (
      <>
        <DateText value={dayInRome(publishedAt)} locale={locale} era={false} />
        {locales.filter((lang) => lang !== locale && available.includes(lang)).map((lang) => (
          <span key={lang}> · <span lang={lang}>{localeTable[lang].name}</span></span>
        ))}
      </>
    ),
  }))
}
