import { ReferenceLink } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import type { OrganisationListItem } from '#lib/domain/organisations/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Bodies as an index: the name, its own script, what it is and where it sits. */
export function OrganisationIndex({ items, locale }: { items: OrganisationListItem[]; locale: Locale }) {
  const kinds = translator(locale, 'vocabulary.organisationKind')
  const site = translator(locale, 'site')
  return (
    <IndexList
      level={2}
      entries={items.map(({ reference, kind, seat }) => ({
        href: reference.href ?? undefined,
        title: <NameOf name={reference.name} locale={locale} />,
        meta: (
          <>
            {reference.own && <><NameOf name={reference.own} locale={locale} /> · </>}
            {kinds(kind as 'company')}
            {seat && <> · <ReferenceLink reference={seat} locale={locale} /></>}
            {!reference.hasText && ` · ${site('noTextYet')}`}
          </>
        ),
      }))}
    />
  )
}
