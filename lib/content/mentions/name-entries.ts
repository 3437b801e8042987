import type { Locale } from '#lib/i18n/locales.ts'
import type { NameEntry } from './name-index.ts'

/** What is known of how a record is called. */
export type NamedRecord = {
  id: string
  kind: string
  names: { lang: string; form: string; kind: string; reading: string | null; romanisation: string | null }[]
  /** Of its live texts: a tie is called by its title */
  titles: { locale: string; title: string }[]
}

const japaneseKind = /^(.{2,})[市県府都区町村州]$/u
const article = /^(?:L['’]\s?|Il |Lo |La |I |Gli |Le )(?=\p{Lu})/u
// JAXA stands behind many names of bodies, in brackets.
const withAbbreviation = /^(.+?)\s*[(（][^()（）]*[A-Za-z][^()（）]*[)）]$/u
const joint: Partial<Record<Locale, string>> = { it: ' e ', en: ' and ' }

/** Other ways of writing one form, by what is being named. */
function alsoWritten(form: string, lang: string, kind: string): Pick<NameEntry, 'form' | 'kind'>[] {
  const also: Pick<NameEntry, 'form' | 'kind'>[] = []
  const [, bare] = kind === 'territory' && lang === 'ja' ? (japaneseKind.exec(form) ?? []) : []
  if (bare) also.push({ form: bare, kind: 'bare' })
  if (lang === 'it' && article.test(form)) also.push({ form: form.replace(article, ''), kind: 'without-article' })
  const [, before] = withAbbreviation.exec(form) ?? []
  if (before) also.push({ form: before, kind: 'alternative' })
  const and = joint[lang as Locale]
  if (kind === 'partnership' && and && form.includes(' – ')) also.push({ form: form.replace(' – ', and), kind: 'title' })
  // The family name may come first or last, in whatever language.
  const [, first, last] = kind === 'person' ? (/^(\p{Lu}[\p{L}\p{M}'’-]+) (\p{Lu}[\p{L}\p{M}'’-]+)$/u.exec(form) ?? []) : []
  if (first && last) also.push({ form: `${last} ${first}`, kind: 'alternative' })
  return also
}

/** Every way in which a record may be called in a text, in any language. */
export function entriesOf({ id, kind, names, titles }: NamedRecord): NameEntry[] {
  const forms = [
    ...names.map(({ lang, form, kind: own }) => ({ form, lang, kind: own })),
    ...names.flatMap(({ lang, reading, romanisation }) => [reading, romanisation].flatMap((form) => (form ? [{ form, lang, kind: 'reading' }] : []))),
    ...titles.map(({ locale, title }) => ({ form: title, lang: locale, kind: 'title' })),
  ]
  const all = forms.flatMap((one) => [one, ...alsoWritten(one.form, one.lang, kind).map((also) => ({ ...also, lang: one.lang }))])
  const known = new Set<string>()
  return all.filter(({ form }) => !known.has(form) && known.add(form)).map((one) => ({ recordId: id, ...one }))
}
