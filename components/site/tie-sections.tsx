import { PartnershipIndex } from '#components/partnership/partnership-index.tsx'
import { Section } from '#components/ui/section.tsx'
import type { PartnershipListItem } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = {
  /** Ties in which the record itself, or its government, is a party */
  own: PartnershipListItem[]
  /** Ties of places and bodies within it */
  within?: PartnershipListItem[]
  total: number
  /** The registry with all of them, for those that do not fit */
  allHref: string
  locale: Locale
}

/** Ties with an act first, contacts without one apart from them, then those of what lies within. */
export function TieSections({ own, within = [], total, allHref, locale }: Props) {
  const t = translator(locale, 'ties')
  const groups = [
    { id: 'ties', title: t('own'), items: own.filter((tie) => tie.class !== 'contact') },
    { id: 'contacts', title: t('contacts'), items: own.filter((tie) => tie.class === 'contact') },
    { id: 'ties-within', title: t('within'), items: within },
  ].filter((group) => group.items.length > 0)
  const more = total > own.length + within.length ? { href: allHref, label: t('all', { count: total }) } : undefined
  return groups.map((group, index) => (
    <Section key={group.id} id={group.id} title={group.title} ruled more={index === groups.length - 1 ? more : undefined}>
      <PartnershipIndex items={group.items} locale={locale} level={3} />
    </Section>
  ))
}
