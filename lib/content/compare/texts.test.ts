import { describe, expect, test } from 'vitest'
import type { Block, Body } from '#lib/content/body.ts'
import { diffTexts } from './texts.ts'

const block = (key: string, text: string, more: object = {}): Block => ({ type: 'paragraph', key, children: [{ type: 'text', text, ...more }] })
const draft = (body: Body, more: object = {}) => ({ title: 'Titolo', summary: 'Sommario.', slug: 'titolo', body, ...more })
const states = (before: Body, after: Body) => diffTexts(draft(before), draft(after), 'it').body.map(({ key, state }) => `${key} ${state}`)

describe('texts compared', () => {
  test('block by block, wherever they stand', () => {
    const [one, two, three] = [block('b1', 'Uno.'), block('b2', 'Due.'), block('b3', 'Tre.')]
    expect(states([one, two], [one, two])).toEqual(['b1 same', 'b2 same'])
    expect(states([one, two], [one, block('b2', 'Altro.'), three])).toEqual(['b1 same', 'b2 changed', 'b3 added'])
    expect(states([one, two, three], [one, three])).toEqual(['b1 same', 'b2 removed', 'b3 same'])
    expect(states([one, two, three], [three, one, two])).toContain('b3 moved')
    expect(states([one], [block('b1', 'Uno.', { strong: true })])).toEqual(['b1 dressed'])
    expect(states([], [])).toEqual([])
  })

  test('a moved block is told once, where it stands now, with its words', () => {
    const { body } = diffTexts(draft([block('b1', 'Uno.'), block('b2', 'Due.')]), draft([block('b2', 'Due e mezzo.'), block('b1', 'Uno.')]), 'it')
    expect(body).toHaveLength(2)
    expect(body.flatMap(({ pieces }) => pieces).map(({ text }) => text).join('')).toContain('mezzo')
  })

  test('lists and tables keep their lines; a quotation its speaker', () => {
    const list: Block = { type: 'list', key: 'b1', ordered: false, items: [[{ type: 'text', text: 'uno' }], [{ type: 'text', text: 'due' }]] }
    const table: Block = { type: 'table', key: 'b2', head: [[{ type: 'text', text: 'Città' }], [{ type: 'text', text: '市' }]], rows: [[[{ type: 'text', text: 'Toki' }], [{ type: 'text', text: '土岐' }]]] }
    const quotation: Block = { type: 'quotation', key: 'b3', lang: 'it', speaker: 'La sindaca', children: [{ type: 'text', text: 'Grazie' }] }
    const { body } = diffTexts(draft([]), draft([list, table, quotation]), 'it')
    expect(body.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(['uno\ndue', 'Città | 市\nToki | 土岐', 'Grazie\nLa sindaca'])
  })

  test('title, summary and address by words, and whether anything differs', () => {
    const same = diffTexts(draft([]), draft([]), 'it')
    expect(same.isSame).toBe(true)
    const other = diffTexts(draft([]), draft([], { title: 'Titolo nuovo', slug: 'titolo-nuovo' }), 'it')
    expect(other.isSame).toBe(false)
    expect(other.title).toEqual([{ kind: 'same', text: 'Titolo' }, { kind: 'added', text: ' nuovo' }])
    expect(other.summary).toEqual([{ kind: 'same', text: 'Sommario.' }])
  })
})
