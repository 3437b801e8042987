import type { ReactNode } from 'react'
import { ListPager } from '#components/site/list-pager.tsx'
import { InvolvementIndex } from '#components/site/involvement-list.tsx'
import { MembershipIndex } from '#components/site/membership-list.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { Chips } from '#components/ui/chips.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Reference } from '#lib/content/references/reference.ts'
import type { InvolvementList } from '#lib/domain/involvement/schema.ts'
import type { Membership } from '#lib/domain/memberships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** Records in a plain list; nothing where there are none. */
export function ReferenceSection({ title, id, references, locale }: { title: ReactNode; id?: string; references: Reference[]; locale: Locale }) {
  if (!references.length) return null
  return (
    <Section title={title} id={id}>
      <ul>{references.map((reference) => <li key={reference.id}><ReferenceLink reference={reference} locale={locale} /></li>)}</ul>
    </Section>
  )
}

type ActivityProps = { title: ReactNode; list: InvolvementList; locale: Locale; path: (page: number) => string }

/** Missions and events of a record, the newest first, with their pages. */
export function ActivitySection({ title, list, locale, path }: ActivityProps) {
  if (!list.items.length) return null
  return (
    <Section title={title} id="activities" ruled>
      <InvolvementIndex items={list.items} locale={locale} />
      <ListPager page={list.page} pages={list.pages} locale={locale} path={(page) => `${path(page)}#activities`} />
    </Section>
  )
}

export function MembershipSection({ title, items, locale }: { title: ReactNode; items: Membership[]; locale: Locale }) {
  if (!items.length) return null
  return (
    <Section title={title} id="programmes" ruled>
      <MembershipIndex items={items} locale={locale} />
    </Section>
  )
}

/** Topics as chips; without a page of its own a topic leads to its place in the list. */
export function TopicSection({ title, topics, locale }: { title: ReactNode; topics: Reference[]; locale: Locale }) {
  const chips = topics.flatMap(({ href, name }) => (href ? [{ href, label: name.text, lang: name.lang === locale ? undefined : name.lang }] : []))
  if (!chips.length) return null
  return (
    <Section title={title} id="topics">
      <Chips chips={chips} />
    </Section>
  )
}
