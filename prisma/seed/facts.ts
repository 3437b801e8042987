import { readFileSync } from 'node:fs'
import type { Locale, Localized } from '#lib/i18n/locales.ts'

/** The shapes of facts.json and texts/*.json that the seed reads; the files are ours, so they are trusted to have them. */
export type Confidence = 'stated' | 'known' | 'uncertain'
export type FactDate = { value: string; role: string; confidence: Confidence; precision: string; note?: string }
export type Office = { it: string; en: string; ja: string; org?: string; asOf?: string; confidence: Confidence }
export type Stop = { place?: string; venue?: string; events?: string[]; date?: string; confidence?: Confidence; participants?: string[] }

export type Fact = {
  id: string
  type: 'place' | 'organisation' | 'company' | 'person' | 'venue' | 'programme' | 'project' | 'partnership' | 'mission' | 'event' | 'donation' | 'figure' | 'milestone' | 'theme'
  kind?: string
  namedInSource: boolean
  names: Localized
  romaji?: string
  kana?: string
  native?: { lang: string; text: string; romanised?: string }
  shortNames?: Partial<Localized>
  altNames?: { lang: string; text: string }[]
  abbr?: string
  sourceSpellings?: { file: string; text: string }[]
  country?: string
  parent?: string
  place?: string
  hq?: { place?: string; name?: string }
  partOf?: string
  legalForm?: string
  geo?: { lat: number; lon: number; basis: string }
  codes?: Record<string, string>
  wikidata?: { qid: string }
  sources?: { file: string; para: number; snippet: string }[]
  confidence: Confidence
  fieldConfidence?: Record<string, Confidence>
  checks?: { ref: string; finding: string }[]
  issues?: string[]
  offices?: Office[]
  dates?: FactDate[]
  themes?: string[]
  relates?: string[]
  parties?: string[]
  participants?: string[]
  leads?: string[]
  organisers?: string[]
  members?: string[]
  stops?: Stop[]
  events?: string[]
  venue?: string
  funder?: string
  managedBy?: string
  relation?: string
  relationTypes?: { type: string; confidence: Confidence; source: string }[]
  size?: number
  value?: number | null
  operator?: string
  unit?: string
  direction?: string
  details?: {
    memberships?: { place: string; field: string; year: string; confidence: string }[]
    lighthouseCities?: string[]
    followerCities?: string[]
    hostedBy?: string
    previousSeat?: string
  }
}

export type Facts = {
  documents: { id: string; file: string; lang: string }[]
  externalRefs: { id: string; url: string; says: string }[]
  issues: { id: string; kind: string; severity: string; about: string[] }[]
  facts: Fact[]
}

const folder = new URL('./', import.meta.url)

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T
}

export const readFacts = (): Facts => readJson<Facts>('facts.json')

type Text = { title?: string; summary: string; slug?: string }
export type Texts = Record<string, Record<Locale, Text> & { about?: string[]; topics?: string[]; sources?: string[] }>

export const readTexts = (group: string): Texts => readJson<Texts>(`texts/${group}.json`)

export const readTextFile = <T>(name: string): T => readJson<T>(`texts/${name}.json`)

/** Markdown of a body, or null where none was written. */
export function readBody(id: string, locale: Locale): string | null {
  try {
    return readFileSync(new URL(`texts/bodies/${id}.${locale}.md`, folder), 'utf8')
  } catch {
    return null
  }
}
