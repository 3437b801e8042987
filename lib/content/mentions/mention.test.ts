import { describe, expect, test } from 'vitest'
import type { Body } from '#lib/content/body.ts'
import { mentionedIn } from './mention.ts'
import { NameIndex, type NameEntry } from './name-index.ts'

const entry = (recordId: string, form: string, kind = 'official', lang = 'it'): NameEntry => ({ recordId, form, lang, kind })
const index = new NameIndex([entry('toki', 'Toki'), entry('toki', '土岐市', 'official', 'ja'), entry('faenza', 'Faenza'), entry('bologna', 'Bologna'), entry('comune', 'Bologna', 'short'), entry('takko', 'Tatsukomachi', 'misspelling')])
const text = (words: string) => ({ type: 'text' as const, text: words })
const told = (body: Body, own = 'news') => mentionedIn(index, body, { locale: 'it', own }).map(({ records, first, count, isMisspelt }) => [records.join('|'), first.block, first.line, first.from, first.text, count, isMisspelt])

describe('what a body calls by name', () => {
  test('each record once, where it stands first, with what stands around it; as often as it is named', () => {
    const body: Body = [{ type: 'paragraph', key: 'a', children: [text('La città di Toki e '), { type: 'foreign', lang: 'ja', text: '土岐市' }, text(' sono una.')] }]
    expect(told(body)).toEqual([['toki', 'a', 0, 12, 'Toki', 2, false]])
    expect(mentionedIn(index, body, { locale: 'it', own: 'news' })[0]?.first).toMatchObject({ before: 'La città di ', after: ' e 土岐市 sono una.' })
  })

  test('in items, in cells, in captions; not in headings', () => {
    expect(told([
      { type: 'heading', key: 'h', level: 2, children: [text('Faenza')] },
      { type: 'list', key: 'l', ordered: false, items: [[text('uno')], [text('da Faenza')]] },
      { type: 'table', key: 't', head: [[text('Città')], [text('Anno')]], rows: [[[text('Toki')], [text('1979')]]] },
      { type: 'picture', key: 'p', pictureId: 'ab'.repeat(20), alt: 'Un ponte', children: [text('Bologna')] },
    ])).toEqual([['faenza', 'l', 1, 3, 'Faenza', 1, false], ['toki', 't', 2, 0, 'Toki', 1, false], ['bologna|comune', 'p', 0, 0, 'Bologna', 1, false]])
  })

  test('nothing inside a link, nor what the text leads to already, nor itself', () => {
    expect(told([{ type: 'paragraph', key: 'a', children: [{ type: 'link', href: 'https://example.org', children: [text('Faenza')] }, { type: 'record', recordId: 'toki', children: [text('la città')] }, text(' Toki')] }])).toEqual([])
    expect(told([{ type: 'paragraph', key: 'a', children: [text('Faenza')] }], 'faenza')).toEqual([])
    // One of those that are called so is linked: the name is settled.
    expect(told([{ type: 'paragraph', key: 'a', children: [{ type: 'record', recordId: 'comune', children: [text('Comune')] }, text(' di Bologna')] }])).toEqual([])
  })

  test('a quotation as it was said: none in another language, none in its foreign words', () => {
    const quotation = (lang: string): Body => [{ type: 'quotation', key: 'q', lang, speaker: 'Example', children: [text('A Toki, '), { type: 'foreign', lang: 'ja', text: '土岐市' }] }]
    expect(told(quotation('it'))).toEqual([['toki', 'q', 0, 2, 'Toki', 1, false]])
    expect(told(quotation('ja'))).toEqual([])
  })

  test('a spelling that is recorded as wrong says so', () => {
    expect(told([{ type: 'paragraph', key: 'a', children: [text('a Tatsukomachi')] }])).toEqual([['takko', 'a', 0, 2, 'Tatsukomachi', 1, true]])
  })
})
