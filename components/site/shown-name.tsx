import { Name } from '#components/ui/name.tsx'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ShownName } from '#lib/names/forms.ts'

type Props = { name: ShownName; locale: Locale; withReading?: boolean }

const isKana = (reading: string) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(reading)

/** A name with the language it is in, and its reading above or behind it where the page asks for one. */
export function NameOf({ name, locale, withReading = false }: Props) {
  const lang = name.lang === locale ? undefined : name.lang
  const reading = withReading ? name.reading : null
  if (!reading) return <Name text={name.text} lang={lang} />
  if (isKana(reading)) return <Name text={name.text} lang={lang} reading={reading} ruby />
  return <Name text={name.text} lang={lang} reading={reading} readingLang={`${name.lang.split('-')[0]}-Latn`} />
}
