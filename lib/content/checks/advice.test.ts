import { describe, expect, test } from 'vitest'
import type { Block, Body, Inline } from '#lib/content/body.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { textAdvice } from './advice.ts'
import { density, gulpease, longestSentence } from './plain-language.ts'
import { textIssues } from './text-checks.ts'

const text = (words: string): Inline => ({ type: 'text', text: words })
const paragraph = (key: string, ...children: Inline[]): Block => ({ type: 'paragraph', key, children })
const heading = (key: string, level: 2 | 3, words: string): Block => ({ type: 'heading', key, level, children: [text(words)] })
const link = (href: string, words: string): Inline => ({ type: 'link', href, children: [{ type: 'text', text: words }] })
const picture = (key: string, alt: string, caption = '', more: object = {}): Block => ({ type: 'picture', key, pictureId: 'ab'.repeat(20), alt, children: caption ? [text(caption)] : [], ...more })

const facts = { needsBody: true, isSlugTaken: false, unreachable: [], missingPictures: [], missingGlyphs: [] }
const draft = (body: Body, more: object = {}) => ({ title: 'Titolo', summary: 'Sommario', slug: '', body, ...more })
const all = (body: Body, locale: Locale, more: object = {}) => [...textIssues(draft(body, more), facts), ...textAdvice(draft(body, more), locale)].map(({ code, block, field }) => `${code} ${block ?? field ?? ''}`)

// each fault once, each in a block of its own.
const planted: [string, Block][] = [
  ['heading-skipped a1', heading('a1', 3, 'Troppo presto')],
  ['heading-ends-with-stop a2', heading('a2', 2, 'Un titoletto.')],
  ['block-empty a3', paragraph('a3', text(' '))],
  ['alt-missing a4', picture('a4', '')],
  ['alt-is-file-name a5', picture('a5', 'IMG_2031.JPG')],
  ['alt-says-picture a6', picture('a6', 'Foto di un ponte')],
  ['alt-repeats-caption a7', picture('a7', 'Il ponte', 'Il ponte')],
  ['alt-too-long a8', picture('a8', 'parola '.repeat(40))],
  ['link-says-nothing a9', paragraph('a9', text('Per saperne di più, '), link('https://example.org/a', 'clicca qui'))],
  ['link-is-address b1', paragraph('b1', text('Si veda '), link('https://example.org/b', 'https://example.org/b'))],
  ['link-to-pdf b2', paragraph('b2', text('Si legga '), link('https://example.org/atto.pdf', 'il testo dell’accordo'))],
  ['link-two-places b3', paragraph('b3', link('https://example.org/c', 'il programma'), text(' e '), link('https://example.org/d', 'il programma'))],
  ['paragraph-looks-like-heading b4', paragraph('b4', { type: 'text', text: 'Come arrivare', strong: true })],
  ['list-by-hand b5', paragraph('b5', text('- il primo punto'))],
  ['list-of-one b6', { type: 'list', key: 'b6', ordered: false, items: [[text('una voce')]] }],
  ['table-head-empty b7', { type: 'table', key: 'b7', head: [[text('Anno')], [text(' ')]], rows: [[[text('1979')], [text('Toki')]]] }],
  ['table-uneven b8', { type: 'table', key: 'b8', head: [[text('Anno')], [text('Città')]], rows: [[[text('1979')]]] }],
  ['quotation-without-speaker b9', { type: 'quotation', key: 'b9', lang: 'it', children: [text('Parole di qualcuno')] }],
  ['fragment-language c1', paragraph('c1', text('La città di '), { type: 'foreign', lang: 'ja', text: 'Toki' })],
  ['fragment-without-reading c2', paragraph('c2', text('La città di '), { type: 'foreign', lang: 'ja', text: '土岐市' })],
  ['relative-day c3', paragraph('c3', text('La delegazione arriva domani a Faenza.'))],
  ['shouting c4', paragraph('c4', text('TUTTI SONO INVITATI ALLA FESTA'))],
  ['sentence-too-long c5', paragraph('c5', text(`${'parola '.repeat(50)}.`))],
  ['paragraph-too-long c6', paragraph('c6', text('Una frase breve. '.repeat(70)))],
]

describe('A-14: what is wrong with a text is found, with its place', () => {
  test(`${planted.length} planted faults, each of them and nothing else`, () => {
    const found = all(planted.map(([, block]) => block), 'it')
    expect([...found].sort()).toEqual(planted.map(([fault]) => fault).sort())
  })

  test('in Japanese, what is particular to it', () => {
    const faults = all([
      heading('a', 2, '概要：'), paragraph('b', { type: 'text', text: '友好', emphasis: true }, text('の記録です。')), picture('c', '橋を渡る人々の写真'), paragraph('d', text('・最初の項目')),
      paragraph('e', text('本日、訪問団が到着しました。')), paragraph('f', { type: 'foreign', lang: 'en', text: 'ファエンツァ' }), paragraph('g', text('長い文が続き、'.repeat(20))),
    ], 'ja')
    expect(faults).toEqual(['heading-ends-with-stop a', 'emphasis-in-japanese b', 'alt-says-picture c', 'list-by-hand d', 'relative-day e', 'fragment-language f', 'sentence-too-long g'])
  })

  test('title and summary, and a text as a whole', () => {
    expect(all([paragraph('a', text('Testo.'))], 'it', { title: 'Uguale', summary: 'Uguale' })).toEqual(['summary-repeats-title summary'])
    expect(all([paragraph('a', text('Testo.'))], 'ja', { title: '長'.repeat(46), summary: '要約' })).toEqual(['title-long title'])
    const dense = paragraph('a', text('国際交流協定締結記念式典開催決定。'.repeat(14)))
    expect(all([dense], 'ja')).toEqual(['dense-japanese body'])
  })

  test('a good text has none, whatever its language', () => {
    for (const [locale, words] of [['it', 'Faenza e Toki sono gemellate dal 1979.'], ['en', 'Faenza and Toki have been twinned since 1979.'], ['ja', 'ファエンツァ市と土岐市は1979年から姉妹都市です。']] as const) {
      expect(all([heading('a', 2, 'Toki'), paragraph('b', text(words)), picture('c', 'Un arco', 'Il ponte'), picture('d', '', '', { isDecorative: true })], locale)).toEqual([])
    }
  })
})

describe('plain language', () => {
  test('Gulpease: an easy text above a hard one, nothing for a short one', () => {
    const easy = 'La casa è rossa. Il cane corre. Noi andiamo al mare. '.repeat(12)
    const hard = 'L’amministrazione territorialmente competente provvederà conseguentemente all’espletamento delle procedure internazionalmente riconosciute '.repeat(10)
    expect(gulpease('Poche parole.')).toBeNull()
    expect(gulpease(easy)).toBeGreaterThan(80)
    expect(gulpease(hard)).toBeLessThan(40)
    // 89 + (300 × 10 − 10 × 410) ÷ 110
    expect(gulpease('Aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii lllll m. '.repeat(10).replaceAll(' m', ''))).toBe(89 + Math.round((300 * 10 - 10 * 410) / 100))
  })
  test('sentences, and how dense kanji stand', () => {
    expect(longestSentence('Uno due tre. Quattro cinque.', 'it')).toBe(3)
    expect(longestSentence('一文目です。もう一つの文です。', 'ja')).toBe(8)
    expect(density('短い')).toBeNull()
    expect(density('漢字かな'.repeat(60))).toBe(50)
  })
})
