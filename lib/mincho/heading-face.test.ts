import { expect, test } from 'vitest'
import { isFacePath, sheetPath } from './address.ts'
import { headingFace } from './heading-face.ts'
import { headingWords } from './heading-words.ts'
import { isInMincho } from './outlines.ts'
import { sheetOf } from './sheet.ts'

const main = (inner: string) => `<html><body><header><h2>外</h2></header><main id="main" class="wrap">${inner}</main><footer><h2>足</h2></footer></body></html>`

test('the words of a page are its title, the names in its head, and its sections', () => {
  const page = main('<h1 class="sr-only">隠</h1><p class="name" lang="ja"><a href="/"><ruby>土岐<wbr/>市<rp>（</rp><rt>ときし</rt><rp>）</rp></ruby></a></p><h2 id="a">年表</h2><h3>小</h3><p>文</p><aside><h2>概要</h2></aside>')
  expect(headingWords(page)).toEqual({ first: '土岐市', second: '年表' })
})

test('other languages are not drawn with Japanese letters, nor is what is escaped', () => {
  expect(headingWords(main('<h1>重慶 <span lang="zh-Hans">重庆</span>&amp;<span lang="ko">서울</span><span lang="it">Monticelli d’Ongina</span></h1><h1 lang="zh-Hant">臺北</h1>'))).toEqual({ first: '重慶 ', second: '' })
})

test('the same characters are the same face, in whatever order they stand', () => {
  expect(headingFace({ first: '土岐市', second: '市の歩み' })).toEqual(headingFace({ first: '市岐土', second: '歩みの' }))
  expect(headingFace({ first: '土岐', second: '' })?.hash).not.toBe(headingFace({ first: '土岐市', second: '' })?.hash)
})

test('letters that the Latin face has are left to it', () => {
  expect(headingFace({ first: 'DSEI Japan 2025', second: 'Space BD' })).toBeNull()
  expect(String.fromCodePoint(...(headingFace({ first: 'EUと、', second: '' })?.codes ?? []))).toBe('、と')
})

const kanji = Array.from({ length: 500 }, (_, i) => 0x4e00 + i).filter(isInMincho)
const many = (count: number) => String.fromCodePoint(...kanji.slice(0, count))

test('beyond eighty characters the title alone is drawn, and beyond that nothing', () => {
  expect(headingFace({ first: '土岐市', second: many(60) })).toMatchObject({ hasSecond: true })
  expect(headingFace({ first: '土岐市', second: many(90) })).toMatchObject({ hasSecond: false, codes: expect.objectContaining({ length: 3 }) })
  expect(headingFace({ first: many(90), second: '' })).toBeNull()
})

test('a sheet names the families of the headings that are drawn', () => {
  const families = (second: string) => sheetOf(headingFace({ first: '土岐市', second }) ?? { codes: [], hasSecond: false, hash: '' }).match(/"Kakehashi[^"]*"/g)
  expect(families('年表')).toEqual(['"Kakehashi Mincho"', '"Kakehashi Mincho 2"'])
  expect(families(many(90))).toEqual(['"Kakehashi Mincho"'])
})

test.each(['/fonts/ja/0123456789abcdef.css', sheetPath('0123456789abcdef')])('%s may be a face', (path) => expect(isFacePath(path)).toBe(true))
test.each(['/fonts/ja/土.css', '/fonts/ja/0123456789abcdef.woff', '/fonts/ja/0123456789abcde.css', '/fonts/ja/../0123456789abcdef.css'])('%s is none', (path) => expect(isFacePath(path)).toBe(false))
