import { NameOf } from '#components/site/shown-name.tsx'
import { Words } from '#components/site/words.tsx'
import { SourceLine } from '#components/source/source-description.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { SourceListItem } from '#lib/domain/sources/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { items: SourceListItem[]; locale: Locale }

/** The documents that the portal starts from, then the outside sources. */
export function SourceIndex({ items, locale }: Props) {
  const t = translator(locale, 'sources')
  const groups = [
    { id: 'documents', title: t('documents'), found: items.filter(({ kind }) => kind === 'document') },
    { id: 'references', title: t('references'), found: items.filter(({ kind }) => kind === 'reference') },
  ]
  return groups.filter(({ found }) => found.length > 0).map(({ id, title, found }) => (
    <Section key={id} id={id} title={title} ruled>
      <IndexList
        level={3}
        entries={found.map((item) => ({
          id: item.reference.id,
          href: item.reference.href ?? undefined,
          title: <NameOf name={item.reference.name} locale={locale} />,
          meta: <><SourceLine source={item} locale={locale} /> · {t('count', { count: item.count })}</>,
          note: item.says && <Words text={item.says} locale={locale} />,
        }))}
      />
    </Section>
  ))
}
