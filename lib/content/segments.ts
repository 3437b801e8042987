import type { Body } from './body.ts'
import { plainText } from './body-words.ts'
import { hashOf } from './hash.ts'

export type Words = { title: string; summary: string; body: Body }

/** The parts of a text that a translation follows one by one. */
export const partsOf = ({ title, summary, body }: Words): { key: string; words: string }[] => [
  { key: 'title', words: title }, { key: 'summary', words: summary }, ...body.map((block) => ({ key: block.key, words: plainText(block) })),
]

/** Provenance of one part as the last edition holds it. */
export type SegmentState = {
  key: string
  hash: string
  version: number
  origin: string
  sourceLocale: string | null
  sourceEdition: number | null
  sourceKey: string | null
  sourceVersion: number | null
  reviewedBy: string | null
}

/**
 * The segments of a new edition. A part whose words are the same keeps its version; one that changed gets the next, unless
 * the edition is minor: then nobody's translation is stale because of it (product.md, T15 and T16).
 */
export function nextSegments(words: Words, before: SegmentState[], isMinor: boolean): SegmentState[] {
  const known = new Map(before.map((segment) => [segment.key, segment]))
  return partsOf(words).map(({ key, words: text }) => {
    const hash = hashOf(text)
    const last = known.get(key)
    if (!last) return { key, hash, version: 1, origin: 'written', sourceLocale: null, sourceEdition: null, sourceKey: null, sourceVersion: null, reviewedBy: null }
    const isNew = last.hash !== hash && !isMinor
    return { ...last, hash, version: last.version + (isNew ? 1 : 0) }
  })
}
