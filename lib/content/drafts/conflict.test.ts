import { describe, expect, test } from 'vitest'
import type { Block, Body } from '#lib/content/body.ts'
import type { Draft } from './schema.ts'
import { differencesOf } from './conflict.ts'

const block = (key: string, text: string, more: object = {}): Block => ({ type: 'paragraph', key, children: [{ type: 'text', text, ...more }] })
const begun = { title: 'Titolo', summary: 'Sommario.', slug: 'titolo', body: [block('b1', 'Uno.'), block('b2', 'Due.')] as Body }
const told = (from: Draft | null, mine: Draft, theirs: Draft) => {
  const { differences, mineAlone } = differencesOf(from, mine, theirs, 'it')
  return { parts: differences.map(({ part, isTheirsAlone }) => `${part} ${isTheirsAlone ? 'theirs' : 'both'}`), mineAlone }
}

describe('what two people left differently', () => {
  test('who touched which part: theirs is told, mine is kept, both is asked', () => {
    expect(told(begun, { ...begun, title: 'Mio' }, { ...begun, summary: 'Loro.' })).toEqual({ parts: ['summary theirs'], mineAlone: ['title'] })
    expect(told(begun, { ...begun, title: 'Mio', slug: 'mio' }, { ...begun, title: 'Loro' })).toEqual({ parts: ['title both'], mineAlone: ['slug'] })
    expect(told(begun, { ...begun, body: [block('b1', 'Mio.')] }, { ...begun, body: [...begun.body, block('b3', 'Loro.')] })).toEqual({ parts: ['body both'], mineAlone: [] })
    expect(told(begun, begun, begun)).toEqual({ parts: [], mineAlone: [] })
  })

  test('where nobody knows with what they began, every difference is asked', () => {
    expect(told(null, { ...begun, title: 'Mio' }, { ...begun, summary: 'Loro.' }).parts).toEqual(['title both', 'summary both'])
  })

  test('the order in which a database gives the parts of a block back is no difference', () => {
    const turned = { children: [{ text: 'Uno.', type: 'text' }], key: 'b1', type: 'paragraph' } as Block
    expect(told(begun, begun, { ...begun, body: [turned, block('b2', 'Due.')] }).parts).toEqual([])
  })

  test('of a body only the blocks that differ, word by word: added is mine, removed is theirs', () => {
    const { differences: [body] } = differencesOf(begun, { ...begun, body: [block('b1', 'Uno.'), block('b2', 'Due mio.')] }, { ...begun, body: [block('b1', 'Uno.'), block('b2', 'Due loro.')] }, 'it')
    expect(body?.blocks.map(({ key }) => key)).toEqual(['b2'])
    expect(body?.blocks[0]?.pieces).toEqual([{ kind: 'same', text: 'Due ' }, { kind: 'removed', text: 'loro' }, { kind: 'added', text: 'mio' }, { kind: 'same', text: '.' }])
  })

  test('what leads elsewhere differs too, though its words are the same', () => {
    const { differences: [body] } = differencesOf(begun, { ...begun, body: [block('b1', 'Uno.', { strong: true }), block('b2', 'Due.')] }, begun, 'it')
    expect(body).toBeUndefined()
    const both = differencesOf(null, { ...begun, body: [block('b1', 'Uno.', { strong: true }), block('b2', 'Due.')] }, begun, 'it').differences[0]
    expect(both?.blocks.map(({ state }) => state)).toEqual(['dressed'])
  })
})
