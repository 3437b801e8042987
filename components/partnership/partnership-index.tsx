import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import { readDate } from '#lib/dates/fuzzy-date.ts'
import type { PartnershipListItem } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { items: PartnershipListItem[]; locale: Locale; level?: 2 | 3 | 4 }

/** Ties as an index: the year at the left, the pair, then what kind it is and the parties' own script. */
export function PartnershipIndex({ items, locale, level = 2 }: Props) {
  const t = translator(locale, 'vocabulary')
  const site = translator(locale, 'site')
  return (
    <IndexList
      level={level}
      entries={items.map(({ reference, class: kind, since, parties }) => ({
        id: reference.id,
        href: reference.href ?? undefined,
        title: <NameOf name={reference.name} locale={locale} />,
        mark: since?.date ? (readDate(since.date).start?.year ?? '–') : '–',
        meta: (
          <>
            {t(`class.${kind as 'twinning'}`)}
            {since?.date && <> · <DateText value={since.date} locale={locale} confidence={since.confidence} /></>}
            {/* Beyond a pair the list of names would hide the title. */}
            {parties.length <= 2 && parties.filter((party) => party.own).map((party) => (
              <span key={party.id}> · {party.own && <NameOf name={party.own} locale={locale} />}</span>
            ))}
            {!reference.hasText && ` · ${site('noTextYet')}`}
          </>
        ),
      }))}
    />
  )
}
