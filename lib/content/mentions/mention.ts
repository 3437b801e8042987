import type { Block, Body, Inline } from '#lib/content/body.ts'
import { linkedRecords } from '#lib/content/body-words.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { findNames } from './find-names.ts'
import type { NameEntry, NameIndex } from './name-index.ts'

/** Where a name stands: in which block, in which line of it (an item, a cell), and from which character on. */
export type Mention = { block: string; line: number; from: number; text: string; before: string; after: string }

/** What a text calls by a name without leading there: one record, or several that are called so. */
export type Mentioned = {
  /** Ids of the records, the likeliest first */
  records: string[]
  /** Written in a way that is recorded as wrong */
  isMisspelt: boolean
  first: Mention
  /** How often in the text */
  count: number
}

const aroundLength = 28

/** Stands for what is a link already: as long as it is, and part of no name. */
const closed = '\uFFFC'

function linesOf(block: Block): Inline[][] {
  if (block.type === 'list') return block.items
  if (block.type === 'table') return [...block.head, ...block.rows.flat()]
  return [block.children]
}

const wordsOf = (part: Inline): string => ('children' in part ? part.children.map(({ text }) => text).join('') : part.text)

/** A line in which names are looked for: links lead somewhere already, and what is quoted in another language is as it was said. */
function openWords(line: Inline[], block: Block): string {
  const isClosed = (part: Inline) => 'children' in part || (block.type === 'quotation' && part.type === 'foreign')
  return line.map((part) => (isClosed(part) ? closed.repeat(wordsOf(part).length) : wordsOf(part))).join('')
}

/** Headings lead nowhere; a quotation in another language is somebody else's text. */
const isOpen = (block: Block, locale: Locale) => block.type !== 'heading' && !(block.type === 'quotation' && block.lang !== locale)

const rankOf: Record<string, number> = { official: 0, exonym: 0, title: 1, short: 1, alternative: 2, abbreviation: 2, bare: 3, 'without-article': 3, reading: 3, 'source-spelling': 4, misspelling: 5 }

/** The records meant by a name, the one whose own form it is before the one that is also called so. */
function recordsOf(entries: NameEntry[], locale: Locale): string[] {
  const rank = ({ kind, lang }: NameEntry) => (rankOf[kind] ?? 4) * 2 + (lang === locale ? 0 : 1)
  return [...new Set([...entries].sort((a, b) => rank(a) - rank(b)).map(({ recordId }) => recordId))]
}

const shownClosed = (words: string) => words.replaceAll(closed, '…').replace(/…+/g, '…')

/** What stands before and behind a place, from a whole word on where words have blanks between them. */
function wordsBefore(words: string, place: number): string {
  const cut = shownClosed(words.slice(Math.max(0, place - aroundLength), place))
  return place > aroundLength ? `…${cut.replace(/^\S+\s/u, '')}` : cut
}
function wordsAfter(words: string, place: number): string {
  const cut = shownClosed(words.slice(place, place + aroundLength))
  return place + aroundLength < words.length ? `${cut.replace(/\s\S+$/u, '')}…` : cut
}

function mentionsIn(index: NameIndex, block: Block): (Mention & { entries: NameEntry[] })[] {
  return linesOf(block).flatMap((inlines, line) => {
    const words = openWords(inlines, block)
    return findNames(index, words).map(({ from, to, entries }) => ({
      block: block.key, line, from, text: words.slice(from, to), before: wordsBefore(words, from), after: wordsAfter(words, to), entries,
    }))
  })
}

/**
 * What a body calls by name and does not link to yet, in the order of the text, each once. Not the record whose text it is,
 * and none that the body leads to already: the first mention is enough.
 */
export function mentionedIn(index: NameIndex, body: Body, { locale, own }: { locale: Locale; own: string }): Mentioned[] {
  const done = new Set([own, ...linkedRecords(body)])
  const found = new Map<string, Mentioned>()
  for (const { entries, ...first } of body.filter((block) => isOpen(block, locale)).flatMap((block) => mentionsIn(index, block))) {
    const records = recordsOf(entries, locale)
    if (records.some((id) => done.has(id))) continue
    const id = [...records].sort().join(' ')
    const known = found.get(id)
    if (known) known.count += 1
    else found.set(id, { records, isMisspelt: entries.every(({ kind }) => kind === 'misspelling'), first, count: 1 })
  }
  return [...found.values()]
}
