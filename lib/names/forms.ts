import { type Locale, locales } from '#lib/i18n/locales.ts'

export const nameKinds = ['official', 'exonym', 'short', 'alternative', 'abbreviation', 'source-spelling', 'misspelling'] as const

export type NameKind = (typeof nameKinds)[number]

/** The kinds of forms by which pages call a record; the others are for search. */
export const shownKinds: string[] = ['official', 'exonym'] satisfies NameKind[]

export type NameForm = {
  lang: string
  form: string
  kind: string
  reading: string | null
  romanisation: string | null
  confidence: string
}

/** A name ready to be shown: `lang` is the language of `text`, the reading is in the reader's own script. */
export type ShownName = { text: string; lang: string; reading: string | null; isUncertain: boolean }

// The language in which a country's bodies write their own names, where it is one; ISO 3166-1 to BCP 47.
const languageOfCountry: Record<string, string> = {
  IT: 'it', JP: 'ja', CN: 'zh-Hans', TW: 'zh-Hant', KR: 'ko', PL: 'pl', GB: 'en',
}

/** The language in which a record writes its own name, or null where the portal does not know it. */
export function ownLanguage(country: string | null | undefined): string | null {
  return (country && languageOfCountry[country]) || null
}

function shownForm(forms: NameForm[], lang: string): NameForm | undefined {
  return forms.find((form) => form.lang === lang && shownKinds.includes(form.kind))
}

function shown(form: NameForm, reader: Locale): ShownName {
  // A Japanese reader is helped by kana, everybody else by Latin letters.
  const reading = reader === 'ja' ? (form.lang === 'ja' ? form.reading : form.romanisation) : form.romanisation
  return { text: form.form, lang: form.lang, reading, isUncertain: form.confidence === 'uncertain' }
}

/**
 * The name by which a reader knows a record: the form of the reader's language, else of another language of the portal
 * (it then carries that `lang`), else any.
 */
export function readerName(forms: NameForm[], reader: Locale): ShownName {
  const order = [reader, ...locales.filter((locale) => locale !== reader)]
  const form = order.map((lang) => shownForm(forms, lang)).find((found) => found) ?? forms[0]
  if (!form) throw new Error('A record without a name form')
  return shown(form, reader)
}

/** The name as its own people write it (in `lang`), or null when that is the form which the reader has already. */
export function ownNameIn(forms: NameForm[], lang: string | null, reader: Locale): ShownName | null {
  const form = lang ? shownForm(forms, lang) : undefined
  if (!form || lang === reader || form.form === readerName(forms, reader).text) return null
  return shown(form, reader)
}

/** Forms that search knows and pages list: source spellings, misspellings, other forms. */
export function otherForms(forms: NameForm[]): NameForm[] {
  return forms.filter((form) => !shownKinds.includes(form.kind))
}
