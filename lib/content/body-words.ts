import type { Block, Body, Inline } from './body.ts'

// Without the schema: the browser reads bodies too, and need not load what checks them.

/** All that is written in a block, in its order. */
export function blockInlines(one: Block): Inline[] {
  if (one.type === 'list') return one.items.flat()
  if (one.type === 'table') return [...one.head, ...one.rows.flat()].flat()
  return one.children
}

/** Ids of every record that a body links to, each once. */
export function linkedRecords(body: Body): string[] {
  const ids = body.flatMap(blockInlines).flatMap((part) => (part.type === 'record' ? [part.recordId] : []))
  return [...new Set(ids)]
}

/** Ids of every picture that a body shows, each once. */
export function linkedPictures(body: Body): string[] {
  return [...new Set(body.flatMap((block) => (block.type === 'picture' ? [block.pictureId] : [])))]
}

/** The words of one block, for its hash and for search: of a picture also what is said to be seen in it. */
export function plainText(one: Block): string {
  const words = (part: Inline): string => ('children' in part ? part.children.map(words).join('') : part.text)
  const own = blockInlines(one).map(words).join('')
  return one.type === 'picture' ? [one.alt, own].filter(Boolean).join('\n') : own
}
