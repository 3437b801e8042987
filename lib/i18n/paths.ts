import { type Locale, localeTable, locales } from './locales.ts'

/**
 * The words of public addresses, the one table of them. Folders are in English; Japanese keeps the English words
 * (decision 0003): an address in kanji is a row of percent signs wherever it is pasted.
 */
export const sections = {
  partnerships: { it: 'legami', en: 'partnerships', ja: 'partnerships' },
  map: { it: 'mappa', en: 'map', ja: 'map' },
  territories: { it: 'territori', en: 'territories', ja: 'territories' },
  organisations: { it: 'organizzazioni', en: 'organisations', ja: 'organisations' },
  programmes: { it: 'programmi', en: 'programmes', ja: 'programmes' },
  activities: { it: 'missioni-ed-eventi', en: 'missions-and-events', ja: 'missions-and-events' },
  topics: { it: 'argomenti', en: 'topics', ja: 'topics' },
  articles: { it: 'notizie', en: 'news', ja: 'news' },
  people: { it: 'persone', en: 'people', ja: 'people' },
  sources: { it: 'fonti', en: 'sources', ja: 'sources' },
  figures: { it: 'cifre', en: 'figures', ja: 'figures' },
  'open-questions': { it: 'punti-aperti', en: 'open-questions', ja: 'open-questions' },
  timeline: { it: 'cronologia', en: 'timeline', ja: 'timeline' },
  'report-a-barrier': { it: 'segnala-barriera', en: 'report-a-barrier', ja: 'report-a-barrier' },
} satisfies Record<string, Record<Locale, string>>

export type Section = keyof typeof sections

export const sectionNames = Object.keys(sections) as Section[]

export function isSection(name: string): name is Section {
  return Object.hasOwn(sections, name)
}

/** Kinds of records that have a page of their own, and the folder of it; `pages` stands directly under the locale. */
export const sectionOfKind = {
  partnership: 'partnerships',
  territory: 'territories',
  organisation: 'organisations',
  programme: 'programmes',
  activity: 'activities',
  topic: 'topics',
  article: 'articles',
  source: 'sources',
  page: 'pages',
} as const satisfies Record<string, Section | 'pages'>

export type PageKind = keyof typeof sectionOfKind

export const pageKinds = Object.keys(sectionOfKind) as PageKind[]

export function isPageKind(kind: string): kind is PageKind {
  return kind in sectionOfKind
}

export type Query = Record<string, string | number | null | undefined>

function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const search = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()
  return search ? `${path}?${search}` : path
}

export function homePath(locale: Locale): string {
  return `/${locale}`
}

/** Path of a list, with its filters. */
export function sectionPath(locale: Locale, section: Section, query: Query = {}): string {
  return withQuery(`/${locale}/${sections[section][locale]}`, query)
}

/** Path of the page of one record. */
export function recordPath(locale: Locale, kind: PageKind, slug: string): string {
  const section = sectionOfKind[kind]
  return section === 'pages' ? `/${locale}/${slug}` : `${sectionPath(locale, section)}/${slug}`
}

export type Segment = { section: Section; locale: Locale }

/** Which list a path segment names, the asking language first; null when it names none in any language. */
export function readSegment(word: string, locale: Locale): Segment | null {
  for (const candidate of [locale, ...locales.filter((other) => other !== locale)]) {
    const section = sectionNames.find((name) => sections[name][candidate] === word)
    if (section) return { section, locale: candidate }
  }
  return null
}

export type Alternate = { locale: Locale; path: string }

/** hreflang → path, with x-default: the portal's default language, else the first there is. */
export function hrefLangs(alternates: Alternate[], absolute: (path: string) => string): Record<string, string> {
  const entries = alternates.map(({ locale, path }) => [localeTable[locale].hrefLang, absolute(path)] as const)
  const first = entries[0]
  return first ? Object.fromEntries([...entries, ['x-default', first[1]]]) : {}
}
