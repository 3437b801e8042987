import { describe, expect, it } from 'vitest'
import type { Reference } from '#lib/content/references/reference.ts'
import type { TerritoryEntry, TerritoryNode } from './schema.ts'
import { treeOf } from './tree.ts'

const entry = (id: string): [string, TerritoryEntry] => {
  const reference: Reference = { id, kind: 'territory', name: { text: id, lang: 'it', reading: null, isUncertain: false }, own: null, href: null, hasText: true }
  return [id, { reference, level: 'town', ties: 0, tiesWithin: 0, isActive: false }]
}

const shape = (nodes: TerritoryNode[]): unknown[] => nodes.map(({ reference, children }) => (children.length ? [reference.id, shape(children)] : reference.id))

describe('treeOf', () => {
  const entries = new Map(['japan', 'gifu', 'toki', 'sakahogi', 'italy'].map(entry))

  it('puts each place under the one above it, in the order of the list', () => {
    const paths = [['japan'], ['japan', 'gifu'], ['japan', 'gifu', 'sakahogi'], ['japan', 'gifu', 'toki'], ['italy']]
    expect(shape(treeOf(paths, entries))).toEqual([['japan', [['gifu', ['sakahogi', 'toki']]]], 'italy'])
  })

  it('draws what is above again where a page begins in the middle', () => {
    expect(shape(treeOf([['japan', 'gifu', 'toki']], entries))).toEqual([['japan', [['gifu', ['toki']]]]])
  })

  it('leaves out what readers may not see, and keeps what lies in it', () => {
    expect(shape(treeOf([['japan', 'hidden', 'toki']], entries))).toEqual([['japan', ['toki']]])
  })
})
