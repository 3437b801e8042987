import { Words } from '#components/site/words.tsx'
import type { CitedSource } from '#lib/domain/evidence/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'

type Props = { sources: CitedSource[]; locale: Locale; /** What of it is meant: an id on the source's page */ anchor?: string }

/** Sources in one line, each with a link to what the portal took from it. */
export function SourceLinks({ sources, locale, anchor }: Props) {
  return sources.map(({ id, title, href }, index) => {
    const words = <Words text={title.text} locale={locale} />
    const lang = title.lang === locale ? undefined : title.lang
    return (
      <span key={id} lang={lang}>
        {index > 0 && (locale === 'ja' ? '、' : ', ')}
        {href ? <a href={anchor ? `${href}#${anchor}` : href}>{words}</a> : words}
      </span>
    )
  })
}
