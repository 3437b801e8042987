import type { LiveText } from '#lib/content/texts/page-text.ts'
import { formatDate } from '#lib/dates/format.ts'
import { dayInRome } from '#lib/dates/day-in-rome.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { messagesOf, type Messages } from '#lib/i18n/messages.ts'
import type { Section } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { HomeCard, TitleCard } from '../card.ts'
import { firstSentence } from './words.ts'

export function articleCard(text: LiveText, locale: Locale): TitleCard {
  const t = translator(locale, 'cards')
  return {
    type: 'title', locale, label: t('article'), title: { text: text.title, lang: locale }, other: null,
    line: formatDate(dayInRome(text.publishedAt), locale), motif: { type: 'span' },
  }
}

/** A page of the portal about itself. */
export function pageCard(text: LiveText, locale: Locale): TitleCard {
  const site = translator(locale, 'site')
  return {
    type: 'title', locale, label: site('columns.about'), title: { text: text.title, lang: locale }, other: null,
    line: firstSentence(text.summary, locale), motif: { type: 'span' },
  }
}

const summaries: Record<Section, (messages: Messages) => string> = {
  partnerships: ({ partnerships }) => partnerships.summary,
  map: ({ map }) => map.summary,
  territories: ({ territories }) => territories.summary,
  organisations: ({ organisations }) => organisations.summary,
  programmes: ({ programmes }) => programmes.summary,
  activities: ({ activities }) => activities.summary,
  topics: ({ topics }) => topics.summary,
  articles: ({ articles }) => articles.summary,
  people: ({ people }) => people.summary,
  sources: ({ sources }) => sources.summary,
  figures: ({ figures }) => figures.summary,
  'open-questions': ({ openQuestions }) => openQuestions.summary,
  timeline: ({ timeline }) => timeline.summary,
  'report-a-barrier': ({ barrier }) => barrier.summary,
}

/** A list of the portal, whatever it is filtered by. */
export function listCard(section: Section, locale: Locale): TitleCard {
  const site = translator(locale, 'site')
  const t = translator(locale, 'cards')
  return {
    type: 'title', locale, label: t('list'), title: { text: site(`sections.${section}`), lang: locale }, other: null,
    line: firstSentence(summaries[section](messagesOf(locale)), locale), motif: { type: 'span' },
  }
}

export function homeCard(locale: Locale): HomeCard {
  const t = translator(locale, 'home')
  return { type: 'home', locale, title: t('title') }
}
