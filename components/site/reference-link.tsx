import { NameOf } from '#components/site/shown-name.tsx'
import type { Reference } from '#lib/content/references/reference.ts'
import type { Locale } from '#lib/i18n/locales.ts'

type Props = { reference: Reference; locale: Locale; withOwn?: boolean }

/** Another record by its name in the reader's language, with a link where it has a page or an anchor. */
export function ReferenceLink({ reference, locale, withOwn = false }: Props) {
  const name = <NameOf name={reference.name} locale={locale} />
  const link = reference.href ? <a href={reference.href}>{name}</a> : name
  if (!withOwn || !reference.own) return link
  return (
    <>
      {link} <NameOf name={reference.own} locale={locale} />
    </>
  )
}

/** Several records in one line, divided as the language divides a list. */
export function ReferenceLine({ references, locale }: { references: Reference[]; locale: Locale }) {
  const divider = locale === 'ja' ? '、' : ', '
  return references.map((reference, index) => (
    <span key={reference.id}>
      {index > 0 && divider}
      <ReferenceLink reference={reference} locale={locale} />
    </span>
  ))
}
