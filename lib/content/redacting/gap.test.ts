import { describe, expect, test } from 'vitest'
import { type Body, bodySchema } from '#lib/content/body.ts'
import { plainText } from '#lib/content/body-words.ts'
import { withGap } from './gap.ts'

const text = (body: Body) => ({ title: 'Visita di Mario Rossi', summary: 'Mario Rossi a Toki.', slug: '', body })
const gapped = (body: Body, passage = 'Mario Rossi') => withGap(text(body), passage, 'it')

describe('a passage that became a gap', () => {
  test('is marked wherever it stands, in each language as it marks what is left out', () => {
    const one = gapped([{ type: 'paragraph', key: 'b1', children: [{ type: 'text', text: 'Con Mario Rossi e ancora Mario Rossi.' }] }])
    expect(one).toMatchObject({ title: 'Visita di [omissis]', summary: '[omissis] a Toki.', body: [{ children: [{ text: 'Con [omissis] e ancora [omissis].' }] }] })
    expect(withGap(text([]), 'Mario Rossi', 'ja').title).toBe('Visita di ［非公開］')
  })

  test('may run over emphasis and links; what would still tell of it goes too', () => {
    const { body } = gapped([{
      type: 'paragraph', key: 'b1',
      children: [{ type: 'text', text: 'Il sindaco Mario ' }, { type: 'text', text: 'Ros', strong: true }, { type: 'record', recordId: 'person-x', children: [{ type: 'text', text: 'si' }] }, { type: 'text', text: ' parla.' }],
    }])
    expect(body).toEqual([{ type: 'paragraph', key: 'b1', children: [{ type: 'text', text: 'Il sindaco [omissis]' }, { type: 'text', text: ' parla.' }] }])
    const linked = gapped([{ type: 'paragraph', key: 'b1', children: [{ type: 'link', href: 'https://example.org/mario-rossi', children: [{ type: 'text', text: 'Mario Rossi' }] }] }])
    expect(linked.body).toEqual([{ type: 'paragraph', key: 'b1', children: [{ type: 'text', text: '[omissis]' }] }])
    const foreign = gapped([{ type: 'paragraph', key: 'b1', children: [{ type: 'foreign', lang: 'ja', text: '市長の山田太郎', reading: 'しちょうのやまだたろう' }] }], '山田太郎')
    expect(foreign.body).toEqual([{ type: 'paragraph', key: 'b1', children: [{ type: 'foreign', lang: 'ja', text: '市長の[omissis]' }] }])
  })

  test('every kind of block, and a body that is one still', () => {
    const inline: Body[number] & { type: 'paragraph' } = { type: 'paragraph', key: 'b1', children: [{ type: 'text', text: 'Mario Rossi' }] }
    const body: Body = [
      inline, { type: 'heading', key: 'b2', level: 2, children: inline.children }, { type: 'list', key: 'b3', ordered: false, items: [inline.children, [{ type: 'text', text: 'altro' }]] },
      { type: 'quotation', key: 'b4', lang: 'it', speaker: 'Mario Rossi', office: 'sindaco', children: inline.children }, { type: 'table', key: 'b5', head: [inline.children], rows: [[inline.children]] },
      { type: 'picture', key: 'b6', pictureId: 'ab'.repeat(20), alt: 'Mario Rossi al museo', children: inline.children },
    ]
    const after = gapped(body).body
    expect(bodySchema.safeParse(after).success).toBe(true)
    expect(JSON.stringify(after)).not.toContain('Mario')
    expect(after.map(plainText).every((words) => words.includes('[omissis]'))).toBe(true)
  })

  test('leaves a text alone in which it does not stand', () => {
    const own = text([{ type: 'paragraph', key: 'b1', children: [{ type: 'text', text: 'Altro' }] }])
    expect(withGap(own, 'Luigi', 'it')).toEqual(own)
  })
})
