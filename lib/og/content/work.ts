import type { PageText } from '#lib/content/texts/page-text.ts'
import { formatDate } from '#lib/dates/format.ts'
import { type ActivityFacts, kindKey } from '#lib/domain/activities/schema.ts'
import type { DatedValue } from '#lib/domain/partnerships/schema.ts'
import type { ProgrammeFacts } from '#lib/domain/programmes/schema.ts'
import type { SourceFacts } from '#lib/domain/sources/schema.ts'
import type { TopicFacts } from '#lib/domain/topics/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { TitleCard, Written } from '../card.ts'
import { capital, firstSentence, written } from './words.ts'

type Titled = { page: PageText; title: Written; locale: Locale }

/** A date as far as it is known, and marked where it must still be checked. */
function dateLine({ date, confidence }: DatedValue, locale: Locale): string | null {
  if (!date) return null
  const t = translator(locale, 'common')
  const words = formatDate(date, locale)
  return confidence === 'uncertain' ? `${words} · ${t('toBeChecked')}` : words
}

export function activityCard(facts: ActivityFacts, page: PageText, locale: Locale): TitleCard {
  const kinds = translator(locale, 'vocabulary.activityKind')
  const states = translator(locale, 'activity.status')
  const { kind, status, self, stops } = facts
  return {
    type: 'title', locale,
    label: capital(`${kinds(kind as 'mission')} · ${states(status as 'held', { kind: kindKey(kind) })}`, locale),
    title: titleOf(page, self.name, locale), other: null, line: dateLine(facts, locale),
    motif: { type: 'cord', knots: Math.max(1, stops.length), isHollow: status === 'announced' || status === 'cancelled' },
  }
}

export function programmeCard(facts: ProgrammeFacts, page: PageText, locale: Locale): TitleCard {
  const kinds = translator(locale, 'vocabulary.programmeKind')
  const { kind, self, period, members } = facts
  return {
    type: 'title', locale, label: capital(kinds(kind as 'network'), locale), title: titleOf(page, self.name, locale), other: null,
    line: period && (dateLine(period, locale)), motif: { type: 'viaduct', arches: members.length },
  }
}

export function topicCard(facts: TopicFacts, { page, title, locale }: Titled): TitleCard {
  const t = translator(locale, 'topic')
  return {
    type: 'title', locale, label: t('kicker'), title, other: null, line: page.text && firstSentence(page.text.summary, locale),
    motif: { type: 'waves', count: facts.count },
  }
}

export function sourceCard(source: SourceFacts, page: PageText, locale: Locale): TitleCard {
  const t = translator(locale, 'source')
  const { kind, self, publisher, date, count } = source
  const line = [publisher, date && formatDate(date, locale)].filter(Boolean).join(' · ')
  return {
    type: 'title', locale, label: t(`kicker.${kind}`), title: titleOf(page, self.name, locale), other: null, line: line || null,
    motif: { type: 'portico', rings: count },
  }
}

const titleOf = (page: PageText, name: Parameters<typeof written>[0], locale: Locale): Written =>
  page.text ? { text: page.text.title, lang: locale } : written(name)
