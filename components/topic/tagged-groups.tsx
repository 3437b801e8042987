import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { type IndexEntry, IndexList } from '#components/ui/index-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { TaggedItem } from '#lib/domain/topics/schema.ts'
import { collator } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { isPageKind, sectionOfKind } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'

const shownKinds = ['partnership', 'activity', 'organisation', 'programme', 'territory', 'article'] as const

/** The records of a topic, a section a kind. */
export function TaggedGroups({ items, locale }: { items: TaggedItem[]; locale: Locale }) {
  const site = translator(locale, 'site')
  const { compare } = collator(locale)
  const groups = shownKinds.map((kind) => ({ kind, section: sectionOfKind[kind], found: items.filter(({ reference }) => reference.kind === kind) }))
  const entries = (found: TaggedItem[]) =>
    [...found].sort((a, b) => compare(a.reference.name.text, b.reference.name.text)).map((item) => entryOf(item, locale))
  return groups.filter(({ found }) => found.length > 0).map(({ kind, section, found }) => (
    <Section key={kind} title={site(`sections.${section}`)} id={section} ruled>
      <IndexList level={3} entries={entries(found)} />
    </Section>
  ))
}

function entryOf({ reference, type, date, isAnnounced }: TaggedItem, locale: Locale): IndexEntry {
  const site = translator(locale, 'site')
  const status = translator(locale, 'vocabulary.status')
  const parts = [
    type && typeOf(reference.kind, type, locale),
    date && <DateText value={date.value} locale={locale} confidence={date.confidence} />,
    isAnnounced && status('announced'),
    isPageKind(reference.kind) && !reference.hasText && site('noTextYet'),
  ].filter(Boolean)
  return {
    href: reference.href ?? undefined,
    title: <NameOf name={reference.name} locale={locale} />,
    meta: parts.length > 0 && parts.map((part, index) => <span key={index}>{index > 0 && ' · '}{part}</span>),
  }
}

function typeOf(kind: string, type: string, locale: Locale): string | null {
  const t = translator(locale, 'vocabulary')
  if (kind === 'partnership') return t(`class.${type as 'twinning'}`)
  if (kind === 'activity') return t(`activityKind.${type as 'mission'}`)
  if (kind === 'organisation') return t(`organisationKind.${type as 'university'}`)
  return kind === 'programme' ? t(`programmeKind.${type as 'network'}`) : null
}
