import { ownLanguage } from '#lib/names/forms.ts'
import { searchKey } from '#lib/search/fold.ts'
import { locales } from '#lib/i18n/locales.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Fact, Facts } from '../facts.ts'

type Form = Prisma.NameFormCreateManyInput

const scripts: Record<string, string> = { ja: 'Jpan', ko: 'Kore', 'zh-Hans': 'Hans', 'zh-Hant': 'Hant' }

// A form that no reader should copy, as decided in facts/README.md; every other spelling of a source is a variant.
const misspellings = new Set(['Tatsukomachi', 'AxelSpace', 'iSpace'])

const confidenceOf = (fact: Fact, field: string) =>
  fact.fieldConfidence?.[`names.${field}`] ?? fact.fieldConfidence?.['names.*'] ?? fact.fieldConfidence?.names ?? fact.confidence

/** Family name first with macrons for persons whose name is written in kanji: product.md, names. */
const isEasternPerson = (fact: Fact) => fact.type === 'person' && Boolean(fact.romaji)

/** The language in which the record writes its own name. */
export function nameLanguage(fact: Fact): string | null {
  if (fact.type === 'person') return fact.romaji ? 'ja' : fact.kind === 'unnamed' ? null : 'it'
  return ownLanguage(fact.country)
}

/** Every form of a fact's name that the fact sheet holds, the shown ones first. */
export function nameForms(fact: Fact, facts: Facts): Form[] {
  const own = nameLanguage(fact)
  const forms = new Map<string, Form>()
  const add = (form: Omit<Form, 'id' | 'recordId' | 'script' | 'searchKey' | 'position'>) => {
    const key = `${form.lang}|${form.kind}|${form.form}`
    if (forms.has(key)) return
    forms.set(key, {
      ...form,
      id: `${fact.id}--n${forms.size + 1}`,
      recordId: fact.id,
      script: scripts[form.lang] ?? 'Latn',
      searchKey: searchKey(form.form, form.reading, form.romanisation),
      position: forms.size,
    })
  }
  for (const lang of locales) {
    const turned = lang !== 'ja' && isEasternPerson(fact)
    add({
      lang,
      form: turned ? (fact.romaji as string) : fact.names[lang],
      kind: lang === own ? 'official' : 'exonym',
      reading: lang === 'ja' ? fact.kana : null,
      romanisation: lang === 'ja' ? fact.romaji : null,
      confidence: confidenceOf(fact, lang),
    })
    if (turned) add({ lang, form: fact.names[lang], kind: 'alternative', confidence: confidenceOf(fact, lang) })
  }
  const { native } = fact
  if (native) add({ lang: native.lang, form: native.text, kind: 'official', romanisation: native.romanised, confidence: confidenceOf(fact, 'native') })
  for (const [lang, form] of Object.entries(fact.shortNames ?? {})) add({ lang, form, kind: 'short', confidence: confidenceOf(fact, lang) })
  // Whom no source names stays unnamed, in lists and in search too (iss-seoul-mayor-unnamed).
  const alternatives = fact.kind === 'unnamed' ? [] : (fact.altNames ?? [])
  for (const { lang, text } of alternatives) add({ lang, form: text, kind: 'alternative', confidence: 'known' })
  for (const form of fact.abbr?.split(' / ') ?? []) add({ lang: own ?? 'en', form, kind: 'abbreviation', confidence: 'known' })
  for (const { file, text } of fact.sourceSpellings ?? []) {
    const source = facts.documents.find((document) => document.file === file)
    const kind = misspellings.has(text) ? 'misspelling' : 'source-spelling'
    if (source) add({ lang: source.lang, form: text, kind, confidence: 'stated', sourceId: source.id })
  }
  return [...forms.values()]
}
