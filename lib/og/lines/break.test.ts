import { describe, expect, it } from 'vitest'
import { locales } from '#lib/i18n/locales.ts'
import { readTexts } from '#prisma/seed/facts.ts'
import { drawable } from '../glyphs.ts'
import { type Setting, setText } from './break.ts'
import { widthOf } from './measure.ts'

const title: Omit<Setting, 'lang'> = { role: 'name', width: 690, sizes: [84, 76, 68, 60, 54, 48, 42, 36], maxLines: 3 }

const neverFirst = /^[、。，．・：；？！」』）〕］ーっッゃゅょャュョぁぃぅぇぉァィゥェォ々…’”,.!?:;)\]]/u
const neverLast = /[「『（〔［“(]$/u

function check(text: string, lang: string, setting = title) {
  const set = setText(drawable(text, lang, setting.role), { lang, ...setting })
  const wide = set.lines.filter((line) => widthOf(line, lang, setting.role) * set.size > setting.width + 0.5)
  expect(wide, text).toEqual([])
  expect(set.lines.length, text).toBeLessThanOrEqual(setting.maxLines)
  expect(set.lines.filter((line, i) => (i > 0 && neverFirst.test(line)) || (i < set.lines.length - 1 && neverLast.test(line))), text).toEqual([])
  return set
}

describe('T26: lines of a card', () => {
  it('keeps phrases whole and lines of like length', () => {
    expect(check('エミリア・ロマーニャ州と茨城県、1986年からの交流', 'ja', { ...title, width: 1072 }).lines).toEqual(['エミリア・ロマーニャ州と', '茨城県、1986年からの交流'])
    expect(check('つながりを伝える国際交流の記録', 'ja').lines.join('|')).not.toMatch(/つな\|/)
  })

  it('breaks Italian between words, evenly', () => {
    expect(check('Takko, non Tatsukomachi: come si perde il nome di un paese', 'it', { ...title, width: 1072, sizes: [60] }).lines).toHaveLength(2)
  })

  it('takes the largest size in which all fits, and says so', () => {
    expect(check('板橋区', 'ja')).toEqual({ lines: ['板橋区'], size: 84, isWhole: true })
    expect(check('Monticelli d’Ongina', 'it', { ...title, width: 500, maxLines: 1 }).size).toBeLessThan(60)
  })

  it('respects kinsoku in every title of the first content, in each width that cards have', () => {
    const groups = ['partnerships', 'activities', 'articles', 'pages', 'sources', 'topics']
    for (const text of groups.flatMap((group) => Object.values(readTexts(group)))) {
      for (const locale of locales) {
        const { title: words = '', summary = '' } = text[locale] ?? {}
        for (const width of [500, 690, 1072]) {
          check(words, locale, { ...title, width })
          check(summary, locale, { ...title, role: 'text', width, sizes: [28, 26], maxLines: 2 })
        }
      }
    }
  })

  it.each([
    ['a word wider than the line', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung', 'it'],
    ['no space and no phrase', 'ーーーっっっ、、、。。。」」」「「「「「「「「「「「「「「「「「「「「「「「「「「「「「「「「「「', 'ja'],
    ['10 KB of Japanese', '国際交流の記録を、三つの言語で「読む」。'.repeat(200), 'ja'],
    ['10 KB of Latin', 'x'.repeat(10_000), 'it'],
    ['mixed scripts', 'RUGGEDISEDとGdańsk（グダニスク）、서울とBologna：「第2回」スマートシティ会議2021', 'ja'],
    ['nothing', '', 'en'],
  ])('holds %s', (_what, text, lang) => {
    const { lines, isWhole } = setText(drawable(text, lang, 'name'), { lang, ...title })
    expect(lines.length).toBeLessThanOrEqual(3)
    if (text.length > 5000) expect([isWhole, lines.at(-1)?.endsWith('…')]).toEqual([false, true])
  })
})
