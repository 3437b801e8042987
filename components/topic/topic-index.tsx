import { Labelled } from '#components/site/labelled.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { NameOf } from '#components/site/shown-name.tsx'
import { SourceLinks } from '#components/source/source-links.tsx'
import { Words } from '#components/site/words.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import type { TopicEntry } from '#lib/domain/topics/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { topics: TopicEntry[]; locale: Locale }

const initialOf = ({ reference }: TopicEntry) => reference.name.text.normalize('NFD').charAt(0).toLocaleUpperCase()

/** Topics in alphabetical order, each an anchor; one without a page stands with its record and sources. */
export function TopicIndex({ topics, locale }: Props) {
  const t = translator(locale, 'topics')
  const site = translator(locale, 'site')
  // Kanji have no initial letter that would help anybody to find a word.
  const initials = locale === 'ja' ? [] : topics.map(initialOf)
  return (
    <IndexList
      level={2}
      entries={topics.map(({ reference, summary, count, only, sources }, index) => {
        const hasPage = reference.href?.includes('#') === false
        return {
          id: reference.id,
          href: hasPage ? (reference.href ?? undefined) : undefined,
          title: <NameOf name={reference.name} locale={locale} />,
          mark: initials[index] === initials[index - 1] ? undefined : initials[index],
          meta: hasPage ? (
            t('count', { count })
          ) : (
            <>
              {only ? <Labelled label={t('only')} locale={locale}><ReferenceLink reference={only} locale={locale} /></Labelled> : t('none')}
              {sources.length > 0 && (
                <> · <Labelled label={t('sources')} locale={locale}><SourceLinks sources={sources} anchor={reference.id} locale={locale} /></Labelled></>
              )}
            </>
          ),
          note: summary ? <Words text={summary} locale={locale} /> : site('noTextYet'),
        }
      })}
    />
  )
}
