import { describe, expect, it } from 'vitest'
import { locales } from '#lib/i18n/locales.ts'
import { readFacts, readTexts } from '#prisma/seed/facts.ts'
import { nameForms } from '#prisma/seed/map/names.ts'
import { glyphOf } from './fonts/chain.ts'
import { cleanText, drawable, missingGlyphs } from './glyphs.ts'

const groups = ['partnerships', 'activities', 'articles', 'pages', 'organisations', 'programmes', 'sources', 'territories', 'topics']

describe('the glyph gate', () => {
  it('finds a letter for every name of the first content', () => {
    const facts = readFacts()
    const names = facts.facts.flatMap((fact) => nameForms(fact, facts))
    expect(names.length).toBeGreaterThan(500)
    const missing = names.flatMap(({ form, lang, reading }) => [form, reading ?? ''].flatMap((text) => missingGlyphs(text, lang).map((one) => `${one} in ${text}`)))
    expect(missing).toEqual([])
  })

  it('finds one for every title and summary, in both roles', () => {
    const texts = groups.flatMap((group) => Object.values(readTexts(group)))
    const missing = texts.flatMap((text) =>
      locales.flatMap((locale) => {
        const { title = '', summary = '' } = text[locale] ?? {}
        return [...missingGlyphs(title, locale, 'name'), ...missingGlyphs(summary, locale, 'text')]
      }),
    )
    expect(missing).toEqual([])
  })

  it.each([
    ['庆', 'zh-Hans'], ['重庆市', 'zh-Hans'], ['서울특별시', 'ko'], ['Gdańsk', 'pl'], ['Umeå', 'sv'], ['Ōigawa', 'it'], ['栃木・葛城・髙島・𠮷野', 'ja'], ['ヷ〜〓①㈱', 'ja'],
  ])('passes %s (%s)', (text, lang) => {
    expect(missingGlyphs(text, lang)).toEqual([])
    expect(missingGlyphs(text, lang, 'text')).toEqual([])
  })

  it('names what no face has, each once', () => {
    expect(missingGlyphs('Torino 🌉 e 🌉 مدينة', 'it')).toEqual(['🌉', 'م', 'د', 'ي', 'ن', 'ة'])
  })

  it('lets the language choose between the shapes of one character', () => {
    const faceOf = (lang: string) => glyphOf('海', lang, 'text')?.face.name
    expect([faceOf('zh-Hans'), faceOf('ja'), faceOf('it')]).toEqual(['sans-sc', 'sans-jp', 'sans-jp'])
    expect(glyphOf('서', 'ko', 'name')?.face.name).toBe('sans-kr')
  })

  it('takes Latin letters from the portal’s own faces, and quotation marks beside kanji from the Japanese ones', () => {
    expect(glyphOf('T', 'ja', 'name')?.face.name).toBe('serif-latin')
    expect(glyphOf('…', 'ja', 'text')?.face.name).toBe('sans-jp')
    expect(glyphOf('…', 'it', 'text')?.face.name).toBe('sans-latin')
  })
})

describe('the text of a card', () => {
  it('drops what nobody sees and half characters', () => {
    expect(cleanText('a\u0000\u0007b\u202e\u200d\ufe0f\ud800c\udc00\tdd\n e\u0301')).toBe('abc dd é')
  })

  it('shows an unknown letter as the printer’s sign, a row of them as one', () => {
    expect(drawable('Torino 🌉🌉 مدينة x', 'it', 'name')).toBe('Torino 〓 x')
  })

  it('leaves out marks that joined no letter: asked for alone they would be sought elsewhere', () => {
    expect(missingGlyphs('x\u0301e\u0301', 'it')).toEqual(['\u0301'])
    expect(drawable('x\u0301🌉\u0301e\u0301', 'it', 'name')).toBe('x〓é')
  })

  it('ends a text that no card could hold', () => {
    const long = drawable('友好'.repeat(5000), 'ja', 'name')
    expect([...long]).toHaveLength(400)
    expect(long.endsWith('…')).toBe(true)
  })
})
