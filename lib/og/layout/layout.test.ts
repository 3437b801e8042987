import { describe, expect, it } from 'vitest'
import type { CardName, Motif, TieCard, TitleCard } from '../card.ts'
import { runsOf } from '../fonts/runs.ts'
import { frame } from './frame.ts'
import { layHome } from './home.ts'
import { type Placed, widthOfPlaced } from './placed.ts'
import { layTie } from './tie.ts'
import { layTitle } from './title.ts'

const hostile = [
  '', ' ', 'x'.repeat(10_000), '長'.repeat(10_000), 'word '.repeat(2000), '<svg onload="alert(1)"><![CDATA[x]]>', ']]></svg>', '&amp;&#x3c;&lt;', '🌉🏯👩‍👩‍👧', 'مدينة السلام',
  '\ud800a\udc00', '\u0000\u0001\u001b[31m\u202eabc', '「'.repeat(500), '、'.repeat(500), '𠮷𠮷野', 'Z̸̡̢͉͈a̶l̷g̷o̸', '\n\n\n', '{{7*7}}', '〓〓〓',
]

/** Every line inside the card, between the mark and the frieze, and every letter of it at hand. */
function check(texts: Placed[]) {
  for (const line of texts) {
    const width = widthOfPlaced(line)
    const left = line.anchor === 'start' ? line.x : line.anchor === 'end' ? line.x - width : line.x - width / 2
    expect(left, line.text).toBeGreaterThanOrEqual(frame.left - 1)
    expect(left + width, line.text).toBeLessThanOrEqual(frame.right + 1)
    expect(line.y - line.size * 0.7, line.text).toBeGreaterThan(100)
    expect(line.y, line.text).toBeLessThan(frame.foot)
    expect(runsOf(line.text, line.lang, line.role).map(({ text }) => text).join('')).toBe(line.text)
  }
}

const name = (text: string, beside: string | null = null, lang = 'it'): CardName => ({ main: { text, lang }, beside: beside === null ? null : { text: beside, lang: 'ja' } })

const tie = (home: CardName[], partner: CardName[], more: Partial<TieCard> = {}): TieCard => ({
  type: 'tie', locale: 'it', year: '1986', label: 'Gemellaggio', otherLabel: { text: '姉妹提携', lang: 'ja' }, isOpen: false,
  banks: { home: { names: home, isHigher: false }, partner: { names: partner, isHigher: false } }, ...more,
})

const motifs: Motif[] = [{ type: 'span' }, { type: 'portico', rings: 3 }]

const title = (text: string, motif: Motif): TitleCard => ({
  type: 'title', locale: 'it', label: text, title: { text, lang: 'it' }, other: { text, lang: 'ja' }, line: text, motif,
})

describe('a card of whatever text', () => {
  it.each(hostile)('holds %j', (text) => {
    for (const motif of motifs) check(layTitle(title(text, motif)))
    check(layHome({ type: 'home', locale: 'ja', title: text }))
    check(layTie(tie([name(text, text)], [name(text, text, 'ja')], { label: text, otherLabel: { text, lang: 'ja' }, year: null })).texts)
    check(layTie(tie(Array.from({ length: 30 }, () => name(text, text)), [name('名古屋市', 'Nagoya', 'ja')])).texts)
  })
})

describe('the two banks', () => {
  const arcOver = (home: string) => layTie(tie([name(home)], [name('田子町', 'Takko', 'ja')]))

  it('let the arc rise where a name needs two lines', () => {
    expect(arcOver('Monticelli d’Ongina').span.top).toBeLessThan(arcOver('Torino').span.top)
  })

  it('set the partner’s own script large, the other form small behind it', () => {
    const [kanji, latin] = arcOver('Torino').texts.filter(({ anchor }) => anchor === 'end')
    expect([kanji?.text, latin?.text]).toEqual(['田子町', 'Takko'])
    expect(kanji?.size).toBeGreaterThan(2 * (latin?.size ?? 99))
    expect((kanji?.x ?? 0) + 10).toBeLessThan((latin?.x ?? 0) - widthOfPlaced(latin as Placed) + 30)
  })

  it('raise the side of higher level', () => {
    const { span, banks } = layTie(tie([name('Parma')], [name('香川県', 'Kagawa', 'ja')], {
      banks: { home: { names: [name('Parma')], isHigher: false }, partner: { names: [name('香川県', null, 'ja')], isHigher: true } },
    }))
    expect(span.partnerFoot).toBeLessThan(span.homeFoot)
    expect(banks.map(({ courses }) => courses)).toEqual([1, 2])
  })

  it('show all nine parties of one tie', () => {
    const names = ['Rotterdam', 'Umeå', 'Glasgow', 'Gdańsk', 'Parma', 'Brno'].map((one) => name(one))
    const { texts } = layTie(tie(names, ['浜松市', '鎌倉市', '玉名市'].map((one) => name(one, null, 'ja'))))
    for (const one of ['Rotterdam', 'Umeå', 'Glasgow', 'Gdańsk', 'Parma', 'Brno', '浜松市', '鎌倉市', '玉名市']) expect(texts.map(({ text }) => text)).toContain(one)
    expect(new Set(texts.filter(({ anchor, role }) => anchor === 'start' && role === 'name').map(({ size }) => size)).size).toBe(1)
  })
})
