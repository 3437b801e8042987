import { describe, expect, test } from 'vitest'
import { type Body, bodySchema, type Inline, type PlainInline } from '#lib/content/body.ts'
import { blockInlines } from '#lib/content/body-words.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { bodyOfMarkdown } from '#prisma/seed/markdown.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { anyDoc } from '#lib/testing/any-doc.ts'
import { docOfBody } from './doc-of-body.ts'
import { bodyOfDoc } from './editor-doc.ts'

/** Numbers that look random and are the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % sides
  }
}

function randomBody(seed: number): Body {
  const roll = dice(seed)
  const words = ['Faenza', 'e', 'Toki', 'amicizia', 'dal', '1979', '«»', 'perché no?']
  const word = () => words[roll(words.length)] as string
  const plain = (index: number): PlainInline => {
    if (roll(4) === 0) return { type: 'foreign', lang: ['ja', 'zh', 'ko'][roll(3)] as string, text: `${word()}${index}`, ...(roll(2) ? { reading: 'とき' } : {}) }
    // Neighbours of the same kind would be one piece of text for any editor.
    const style = index % 2 ? { strong: true } : roll(2) ? { emphasis: true } : {}
    return { type: 'text', text: `${word()} `, ...style }
  }
  const inlines = (): Inline[] =>
    Array.from({ length: 1 + roll(4) }, (_, index): Inline => {
      if (index % 2 === 0) return plain(index)
      return roll(2) ? { type: 'link', href: `https://example.org/${index}`, children: [plain(1)] } : { type: 'record', recordId: `record-${index}`, children: [plain(1)] }
    })
  const body = Array.from({ length: 1 + roll(8) }, (_, index) => {
    const key = `k${seed}-${index}`
    const kind = roll(6)
    if (kind === 0) return { type: 'heading', key, level: roll(2) ? 2 : 3, children: inlines() }
    if (kind === 1) return { type: 'list', key, ordered: roll(2) === 0, items: Array.from({ length: 1 + roll(3) }, inlines) }
    if (kind === 2) return { type: 'quotation', key, lang: 'ja', ...(roll(2) ? { speaker: 'Sindaco', office: 'Comune' } : {}), children: inlines() }
    const cells = (count: number) => Array.from({ length: count }, () => (roll(4) ? inlines() : []))
    // Rows that are shorter than their head, and empty ones, are opened and saved as they came.
    if (kind === 3) return { type: 'table', key, head: cells(1 + roll(4)), rows: Array.from({ length: 1 + roll(3) }, () => cells(roll(5))) }
    if (kind === 4) return { type: 'picture', key, pictureId: 'ab'.repeat(20), ...(roll(2) ? { alt: 'Un ponte', children: inlines() } : { alt: '', isDecorative: true, children: [] }) }
    return { type: 'paragraph', key, children: inlines() }
  })
  return bodySchema.parse(body)
}

const paragraphWords = [{ type: 'text', text: 'a' }]
const table = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'table', attrs: { key: 't' }, content }] })
const tableHead = (content: unknown[]) => ({ type: 'tableHead', content: [{ type: 'tableHeadCell', content }] })
const tableRow = (content: unknown[]) => ({ type: 'tableRow', content: [{ type: 'tableCell', content }] })
const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })

describe('a body and the document of its editor', () => {
  test('there and back it is the same, for 500 bodies', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const body = randomBody(seed)
      expect(bodyOfDoc(docOfBody(body), 'it'), `seed ${seed}`).toEqual(body)
    }
  })

  test('and for every text of the first content', () => {
    const folder = new URL('../../../prisma/seed/texts/bodies/', import.meta.url)
    for (const file of readdirSync(folder)) {
      const locale = file.split('.').at(-2) as Locale
      expect(isLocale(locale)).toBe(true)
      const body = bodyOfMarkdown(readFileSync(new URL(file, folder), 'utf8'), locale, file)
      expect(bodyOfDoc(docOfBody(body), locale), file).toEqual(body)
    }
  })

  test('a word in another script gets its language; one that is marked keeps it', () => {
    expect(bodyOfDoc(paragraph({ type: 'text', text: 'A 土岐 e 중국' }), 'it')?.[0]).toMatchObject({
      children: [{ type: 'text', text: 'A ' }, { type: 'foreign', lang: 'ja', text: '土岐' }, { type: 'text', text: ' e ' }, { type: 'foreign', lang: 'ko', text: '중국' }],
    })
    expect(bodyOfDoc(paragraph({ type: 'text', text: '重庆', marks: [{ type: 'foreign', attrs: { lang: 'zh' } }] }), 'it')?.[0]).toMatchObject({ children: [{ type: 'foreign', lang: 'zh', text: '重庆' }] })
  })

  test('no two blocks have the same key: the first keeps it, a copy gets another', () => {
    const text = [{ type: 'text', text: 'a' }]
    const block = (key: string | null) => ({ type: 'paragraph', attrs: { key }, content: text })
    const keys = bodyOfDoc({ type: 'doc', content: [block(null), block('b1'), block('b1'), block('b2'), block(null)] }, 'it')?.map(({ key }) => key)
    expect(new Set(keys).size).toBe(5)
    expect([keys?.[1], keys?.[3]]).toEqual(['b1', 'b2'])
  })

  test('empty lines and empty lists are nothing', () => {
    expect(bodyOfDoc({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }] }, 'it')).toEqual([])
    expect(bodyOfDoc(docOfBody([]), 'it')).toEqual([])
  })

  test.each([
    ['nothing', null], ['words', 'text'], ['another document', { type: 'html', content: [] }], ['a node of another schema', { type: 'doc', content: [{ type: 'script', content: [] }] }],
    ['a link that runs', paragraph({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] })],
    ['a link without encryption', paragraph({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'http://example.org' } }] })],
    ['a mark of another schema', paragraph({ type: 'text', text: 'a', marks: [{ type: 'style', attrs: {} }] })],
    ['a heading of the first level', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'a' }] }] }],
    ['a table that is none', { type: 'doc', content: [{ type: 'table', attrs: { table: { head: '<b>', rows: 1 } } }] }],
    ['a table without a head', table(tableRow(paragraphWords))],
    ['a table without rows', table(tableHead(paragraphWords))],
    ['a table with its head below', table(tableRow(paragraphWords), tableHead(paragraphWords))],
    ['a table in a cell', table(tableHead(paragraphWords), { type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'table' }] }] })],
    ['a paragraph in a cell', table(tableHead(paragraphWords), tableRow([{ type: 'paragraph', content: paragraphWords }]))],
    ['a cell in a cell', table(tableHead(paragraphWords), tableRow([{ type: 'tableCell', content: paragraphWords }]))],
    ['more columns than a body takes', table({ type: 'tableHead', content: Array.from({ length: 21 }, () => ({ type: 'tableHeadCell' })) }, tableRow(paragraphWords))],
    ['more rows than a body takes', table(tableHead(paragraphWords), ...Array.from({ length: 401 }, () => tableRow(paragraphWords)))],
    ['a key that is none', { type: 'doc', content: [{ type: 'paragraph', attrs: { key: '"><script>' }, content: [{ type: 'text', text: 'a' }] }] }],
    ['a link with a control character', paragraph({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://example.org/\u0000' } }] })],
    ['a link over a line break', paragraph({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://exa\nmple.org' } }] })],
    ['a language that is none', paragraph({ type: 'text', text: 'a', marks: [{ type: 'foreign', attrs: { lang: 'ja" onclick="' } }] })],
    ['a record that is none', paragraph({ type: 'text', text: 'a', marks: [{ type: 'record', attrs: { recordId: '../admin' } }] })],
    ['an attribute in place of words', paragraph({ type: 'text', text: { toString: 'a' } })],
    ['a link that runs in a table', table(tableHead(paragraphWords), tableRow([{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }]))],
    ['two paragraphs in one item', { type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, { type: 'paragraph' }] }] }] }],
    ['far too much', { type: 'doc', content: Array.from({ length: 401 }, () => ({ type: 'paragraph' })) }],
  ])('%s is refused', (_, given) => {
    expect(bodyOfDoc(given, 'it')).toBeNull()
  })

  test('the words of a table and of a reading are cleaned as all others', () => {
    const body = bodyOfDoc(table(tableHead([{ type: 'text', text: 'a\u0000b' }]), tableRow([{ type: 'text', text: '土岐', marks: [{ type: 'bold' }] }])), 'it')
    expect(body).toEqual([{ type: 'table', key: 't', head: [[{ type: 'text', text: 'a b' }]], rows: [[[{ type: 'foreign', lang: 'ja', text: '土岐' }]]] }])
    const read = bodyOfDoc(paragraph({ type: 'text', text: '土岐', marks: [{ type: 'foreign', attrs: { lang: 'ja', reading: 'と\u202eき' } }] }), 'it')
    expect(read?.[0]).toMatchObject({ children: [{ reading: 'と き' }] })
  })

  test('what nobody can see becomes a space, and half a letter none', () => {
    expect(bodyOfDoc(paragraph({ type: 'text', text: 'a\u0000b\u202ec\ud800' }), 'it')?.[0]).toMatchObject({ children: [{ text: 'a b c\ufffd' }] })
  })

  test('S-25: whatever is sent becomes a body of the schema or none, with no address but https', () => {
    const taken = { bodies: 0, tables: 0 }
    for (let seed = 1; seed <= 1_500; seed++) {
      const body = bodyOfDoc(anyDoc(seed), 'it')
      if (!body) continue
      taken.bodies += 1
      taken.tables += body.filter(({ type }) => type === 'table').length
      expect(bodySchema.safeParse(body).success, `seed ${seed}`).toBe(true)
      const hrefs = body.flatMap(blockInlines).flatMap((part) => (part.type === 'link' ? [part.href] : []))
      expect(hrefs.filter((href) => new URL(href).protocol !== 'https:'), `seed ${seed}`).toEqual([])
    }
    // Enough of it gets through for the test to say something.
    expect(taken.bodies).toBeGreaterThan(200)
    expect(taken.tables).toBeGreaterThan(50)
  })
})
