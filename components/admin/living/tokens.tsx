import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

const colours = ['paper', 'band', 'ink', 'second', 'hairline', 'brick', 'indigo', 'brass'] as const
const sizes = ['hero', 'title', 'section', 'lead', 'entry', 'body', 'note', 'small'] as const

/** Colours with their contrast in this scheme, and the sizes of type. */
export function Tokens({ locale }: { locale: Locale }) {
  const t = translator(locale, 'living')
  return (
    <>
      <ul className="swatches">{colours.map((name) => <li key={name} className={`is-${name}`}><span aria-hidden="true" />{t(`colours.${name}`)}</li>)}</ul>
      <ul className="sizes">{sizes.map((name) => <li key={name} className={`is-${name}`}>{t(`sizes.${name}`)}</li>)}</ul>
    </>
  )
}
