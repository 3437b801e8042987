import type { Block, Body, Inline, PlainInline } from '#lib/content/body.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'

/** What stands where a passage was, as each language marks what is left out. */
export const gaps: Readonly<Record<Locale, string>> = { it: '[omissis]', en: '[redacted]', ja: '［非公開］' }

type Span = { from: number; to: number }

function spansOf(text: string, passage: string): Span[] {
  const found: Span[] = []
  for (let from = text.indexOf(passage); from >= 0; from = text.indexOf(passage, from + passage.length)) found.push({ from, to: from + passage.length })
  return found
}

const textOf = (parts: Inline[]): string => parts.map((part) => ('children' in part ? part.children.map(({ text }) => text).join('') : part.text)).join('')

/** A stretch of words that begins at `start`, without what of it lies in a span; the part that a span begins in carries the gap. */
function cut(text: string, start: number, spans: Span[], gap: string): string {
  let [left, at] = ['', start]
  const end = start + text.length
  for (const { from, to } of spans) {
    if (to <= start || from >= end) continue
    left += text.slice(at - start, Math.max(from, start) - start)
    if (from >= start) left += gap
    at = Math.min(to, end)
  }
  return left + text.slice(at - start)
}

/** What is left empty goes, and what would still tell of the passage: the reading of a fragment, the link of which nothing is left. */
function cutParts(parts: Inline[], spans: Span[], gap: string): Inline[] {
  let at = 0
  const plain = (one: PlainInline): PlainInline => {
    const words = cut(one.text, at, spans, gap)
    at += one.text.length
    if (words === one.text) return one
    return one.type === 'text' ? { ...one, text: words } : words === gap ? { type: 'text', text: gap } : { type: 'foreign', lang: one.lang, text: words }
  }
  return parts.flatMap((part): Inline[] => {
    const own = ('children' in part ? part.children : [part]).map(plain).filter(({ text }) => text)
    const isTold = own.length > 0 && own.every(({ text }) => text === gap)
    return 'children' in part && own.length > 0 && !isTold ? [{ ...part, children: own }] : own
  })
}

/** A passage may run over links and emphasis: it is looked for in the words of a line as a reader sees them. */
function inLine(parts: Inline[], passage: string, gap: string): Inline[] {
  const spans = spansOf(textOf(parts), passage)
  return spans.length ? cutParts(parts, spans, gap) : parts
}

function inBlock(block: Block, passage: string, gap: string): Block {
  const line = (parts: Inline[]) => inLine(parts, passage, gap)
  const words = (text: string) => text.split(passage).join(gap)
  if (block.type === 'list') return { ...block, items: block.items.map(line) }
  if (block.type === 'table') return { ...block, head: block.head.map(line), rows: block.rows.map((row) => row.map(line)) }
  if (block.type === 'picture') return { ...block, alt: words(block.alt), children: line(block.children) }
  if (block.type !== 'quotation') return { ...block, children: line(block.children) }
  const { speaker, office } = block
  return { ...block, ...(speaker === undefined ? {} : { speaker: words(speaker) }), ...(office === undefined ? {} : { office: words(office) }), children: line(block.children) }
}

/** A text in which a passage is a marked gap wherever it stands; the same text where it stands nowhere. */
export function withGap<T extends Pick<Draft, 'title' | 'summary' | 'body'>>(text: T, passage: string, locale: Locale): T {
  const gap = gaps[locale]
  const words = (line: string) => line.split(passage).join(gap)
  const body: Body = text.body.map((block) => inBlock(block, passage, gap))
  return { ...text, title: words(text.title), summary: words(text.summary), body }
}
