import { slugForTitle, slugOf } from '#lib/i18n/slug.ts'
import { type Locale, type Localized, locales } from '#lib/i18n/locales.ts'
import { type PageKind, sections } from '#lib/i18n/paths.ts'
import type { Body } from '#lib/content/body.ts'
import { type Fact, readBody, readFacts, readTextFile, readTexts, type Texts } from '../facts.ts'
import { bodyOfMarkdown } from '../markdown.ts'
import type { SourceTexts } from './evidence.ts'
import { actOfFact } from './partnerships.ts'
import { kindOf } from './registry.ts'

/** The text of one record in one language, as its first edition will hold it. */
export type SeedText = { recordId: string; kind: PageKind; locale: Locale; slug: string; title: string; summary: string; body: Body }

const groups: [PageKind, string][] = [
  ['territory', 'territories'], ['organisation', 'organisations'], ['programme', 'programmes'], ['topic', 'topics'],
  ['partnership', 'partnerships'], ['activity', 'activities'], ['article', 'articles'], ['page', 'pages'],
]

function titleOf(fact: Fact | undefined, locale: Locale, text: { title?: string }): string {
  const title = text.title ?? fact?.names[locale]
  if (!title) throw new Error('A text without a title')
  // The registry writes ' in names; running text has the typographic apostrophe.
  const words = locale === 'ja' ? title : title.replace(/'/g, '’')
  return fact && kindOf(fact) === 'topic' ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

/** Japanese addresses are Hepburn: the record's own romanisation, else the English words (decision 0003). */
function slugFor(id: string, fact: Fact | undefined, locale: Locale, title: string, english: string, given?: string): string {
  if (given) return given
  if (locale !== 'ja') return slugForTitle(title, null, id)
  return (fact?.romaji && slugOf(fact.romaji)) || slugForTitle(english, null, id)
}

export function texts(): SeedText[] {
  const facts = new Map(readFacts().facts.map((fact) => [fact.id, fact]))
  const all = groups.flatMap(([kind, group]) => {
    const written: Texts = readTexts(group)
    const expected = [...facts.values()].filter((fact) => kindOf(fact) === kind && !actOfFact[fact.id]).map((fact) => fact.id)
    const missing = expected.filter((id) => !written[id])
    if (missing.length) throw new Error(`texts/${group}.json lacks ${missing.join(', ')}`)
    return Object.entries(written).flatMap(([id, byLocale]) =>
      locales.map((locale): SeedText => {
        const fact = facts.get(id)
        const text = byLocale[locale]
        const title = titleOf(fact, locale, text)
        const slug = slugFor(id, fact, locale, title, titleOf(fact, 'en', byLocale.en), text.slug)
        const markdown = readBody(id, locale)
        return { recordId: id, kind, locale, slug, title, summary: text.summary, body: markdown ? bodyOfMarkdown(markdown, locale, `${id}.${locale}`) : [] }
      }),
    )
  })
  return uniqueSlugs([...all, ...sourceTexts()])
}

function sourceTexts(): SeedText[] {
  return Object.entries(readTextFile<SourceTexts>('sources')).flatMap(([id, { title, says }]: [string, { title: Localized; says: Localized }]) =>
    locales.map((locale): SeedText => ({ recordId: id, kind: 'source', locale, slug: slugOf(id), title: title[locale], summary: says[locale], body: [] })),
  )
}

/** Two records whose words give the same path: the later one takes its id. Institutional pages yield to the lists. */
function uniqueSlugs(all: SeedText[]): SeedText[] {
  const taken = new Set(Object.values(sections).flatMap((words) => locales.map((locale) => `page|${locale}|${words[locale]}`)))
  return all.map((text) => {
    const slug = taken.has(`${text.kind}|${text.locale}|${text.slug}`) ? slugOf(text.recordId) : text.slug
    taken.add(`${text.kind}|${text.locale}|${slug}`)
    return { ...text, slug }
  })
}
