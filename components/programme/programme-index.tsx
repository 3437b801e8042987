import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import type { ProgrammeListItem } from '#lib/domain/programmes/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { items: ProgrammeListItem[]; locale: Locale; level?: 2 | 3 | 4 }

/** Programmes as an index: the name, then what it is, when, and what it belongs to. */
export function ProgrammeIndex({ items, locale, level = 2 }: Props) {
  const t = translator(locale, 'programmes')
  const kinds = translator(locale, 'vocabulary.programmeKind')
  const site = translator(locale, 'site')
  return (
    <IndexList
      level={level}
      entries={items.map(({ reference, kind, period, parent }) => ({
        id: reference.id,
        href: reference.href ?? undefined,
        title: <NameOf name={reference.name} locale={locale} />,
        meta: (
          <>
            {kinds(kind as 'network')}
            {period?.date && <> · <DateText value={period.date} locale={locale} era={false} confidence={period.confidence} /></>}
            {parent && <> · {t.rich('partOf', { name: () => <NameOf key={parent.id} name={parent.name} locale={locale} /> })}</>}
            {!reference.hasText && ` · ${site('noTextYet')}`}
          </>
        ),
      }))}
    />
  )
}
