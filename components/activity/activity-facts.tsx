import type { ReactNode } from 'react'
import { ActivityTopics } from '#components/activity/activity-topics.tsx'
import { PartyLink } from '#components/activity/party-link.tsx'
import { DateText } from '#components/site/date-text.tsx'
import { ReferenceLine, ReferenceLink } from '#components/site/reference-link.tsx'
import { Words } from '#components/site/words.tsx'
import { type Fact, FactList } from '#components/ui/fact-list.tsx'
import { Section } from '#components/ui/section.tsx'
import { type ActivityFacts, type CountValue, kindKey } from '#lib/domain/activities/schema.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = {
  facts: ActivityFacts
  locale: Locale
  /** Where its protocol sheet is, if it has one */
  sheetHref?: string | undefined
}

const operators: Record<string, string> = { '~': 'about', '>': 'over', '≥': 'atLeast', '<': 'under', '≤': 'atMost' }

/** What the reader calls a time zone; a zone that nobody knows keeps its own name instead of failing the page. */
function zoneName(timeZone: string, day: string, locale: Locale): string {
  try {
    const parts = new Intl.DateTimeFormat(localeTable[locale].intl, { timeZone, timeZoneName: 'long' }).formatToParts(new Date(`${day}T00:00Z`))
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  } catch {
    return timeZone
  }
}

/** Wall time of the venue: `10:00–12:00, Japan Standard Time`. */
function hoursOf({ starts, ends, timeZone }: NonNullable<ActivityFacts['hours']>, locale: Locale): string {
  const time = (local: string) => local.slice(11, 16) || local
  const divider = locale === 'ja' ? '、' : ', '
  return `${ends ? `${time(starts)}–${time(ends)}` : time(starts)}${divider}${zoneName(timeZone, starts.slice(0, 10), locale)}`
}

function countryName(code: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(localeTable[locale].intl, { type: 'region' }).of(code) ?? code) : code
}

/** The activity in brief: when, where, how many, what it belongs to. */
export function activityFacts(facts: ActivityFacts, locale: Locale): Fact[] {
  const t = translator(locale, 'activity')
  const kinds = translator(locale, 'vocabulary.activityKind')
  const counted = ({ value, unit, operator }: CountValue) =>
    t('count', { operator: operators[operator] ?? 'exactly', counted: t('counted', { unit, value }) })
  const when = facts.date && <DateText value={facts.date} locale={locale} confidence={facts.confidence} />
  const terms: [ReactNode, ReactNode | ReactNode[]][] = [
    [t('kind'), kinds(facts.kind as 'mission')],
    [t('state'), t(`status.${facts.status as 'held'}`, { kind: kindKey(facts.kind) })],
    [t('when'), when],
    [t('asWritten'), facts.asWritten && <Words text={facts.asWritten} locale={locale} />],
    [t('hours'), facts.hours && hoursOf(facts.hours, locale)],
    [t('where'), facts.where && <ReferenceLine references={[facts.where.place, ...facts.where.above.slice(0, 2)]} locale={locale} />],
    [t('venue'), facts.venue && <PartyLink reference={facts.venue} locale={locale} />],
    [t('journey'), facts.from && facts.to && t('fromTo', { from: countryName(facts.from, locale), to: countryName(facts.to, locale) })],
    [t('number'), facts.count && counted(facts.count)],
    [t('parent'), facts.parent && <ReferenceLink reference={facts.parent.reference} locale={locale} />],
    [t('missions'), facts.missions.map((one) => <ReferenceLink key={one.id} reference={one} locale={locale} />)],
    [t('ties'), facts.partnerships.map((one) => <ReferenceLink key={one.id} reference={one} locale={locale} />)],
    [t('programmes'), facts.programmes.map((one) => <ReferenceLink key={one.id} reference={one} locale={locale} />)],
    [t('topics'), facts.topics.length > 0 && <ActivityTopics topics={facts.topics} locale={locale} />],
  ]
  return terms.flatMap(([term, value]) => (!value || (Array.isArray(value) && !value.length) ? [] : [{ term, value }]))
}

export function ActivityFactList({ facts, locale, sheetHref }: Props) {
  const t = translator(locale, 'activity')
  const sheet = translator(locale, 'sheet')
  return (
    <Section title={t('inBrief')} {...(sheetHref ? { more: { href: sheetHref, label: sheet('toPrint') } } : {})}>
      <FactList facts={activityFacts(facts, locale)} />
    </Section>
  )
}
