import { DateText } from '#components/site/date-text.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { Uncertain } from '#components/ui/confidence.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import type { Membership } from '#lib/domain/memberships/schema.ts'
import { memberFields } from '#lib/domain/programmes/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Programmes with the role in them, the field and since when. */
export function MembershipIndex({ items, locale }: { items: Membership[]; locale: Locale }) {
  return (
    <IndexList
      level={3}
      entries={items.map((item) => ({
        href: item.programme.href ?? undefined,
        title: <NameOf name={item.programme.name} locale={locale} />,
        meta: <Role item={item} locale={locale} />,
      }))}
    />
  )
}

function Role({ item: { role, field, since, confidence }, locale }: { item: Membership; locale: Locale }) {
  const t = translator(locale, 'membership')
  const fields = translator(locale, 'programme.fields')
  const known = memberFields.find((one) => one === field)
  const common = translator(locale, 'common')
  const word = t(`role.${role as 'participant'}`)
  return (
    <>
      {confidence === 'uncertain' ? <Uncertain word={common('toBeChecked')}>{word}</Uncertain> : word}
      {field && <> · {known ? fields(known) : field}</>}
      {since && <> · {t('since')} <DateText value={since} locale={locale} /></>}
    </>
  )
}
