import { expect, test } from 'vitest'
import { setPhrases } from './set-phrases.ts'

const page = (body: string, lang = 'ja') => `<html lang="${lang}"><body>${body}</body></html>`

/** The body of the page, what is tied in brackets, so that a test can be read. */
function set(body: string, lang = 'ja'): string {
  const html = setPhrases(page(body, lang), lang)
  const inner = /<body>(.*)<\/body>/s.exec(html)?.[1] ?? ''
  return inner.replaceAll('<wbr/>', '|').replaceAll(/<span class="nb">([^<]*)<\/span>/g, '[$1]')
}

test('a heading breaks between phrases, and in need never before or behind a sign that must not stand there', () => {
  expect(set('<h1>どのまちとどのまちが、なぜつながっているのか。</h1>')).toBe('<h1>どの|まちと|どの|まちが、|なぜ|つな[がっ]ているの[か。]</h1>')
  expect(set('<h2 class="title"><a href="/ja">パルマ市の相手は香川県</a></h2>')).toBe('<h2 class="title"><a href="/ja">パルマ市の|相手は|香川県</a></h2>')
})

test('a phrase runs through the elements of a heading', () => {
  expect(set('<h1><a href="/a">土岐市</a>と<a href="/b">坂祝町</a>の交流</h1>')).toBe('<h1><a href="/a">土岐市</a>と|<a href="/b">坂祝町</a>の|交流</h1>')
})

test('a name with points in it breaks there before it breaks elsewhere, where it stands alone', () => {
  expect(set('<p class="name">エミリア・ロマーニャ州</p>')).toBe('<p class="name">エミリ[ア・]|ロ[マー][ニャ]州</p>')
  expect(set('<p class="name">エミリア・ロマーニャ州と京都</p>')).toBe('<p class="name">エミリ[ア・]ロ[マー][ニャ]州と|京都</p>')
})

test('a name with its reading is not cut, and its reading is not of the line', () => {
  const toki = '<ruby>土岐市<rp>（</rp><rt>ときし</rt><rp>）</rp></ruby>'
  expect(set(`<h1>${toki}と坂祝町</h1>`)).toBe(`<h1>${toki}と|坂祝町</h1>`)
  const two = '<ruby>日本の都市<rp>（</rp><rt>にほんのとし</rt><rp>）</rp></ruby>'
  expect(set(`<p class="name">${two}「協力」</p>`)).toBe(`<p class="name">${two}|「協力」</p>`)
})

test('what is escaped counts as one sign', () => {
  expect(set('<h2>ボローニャ&amp;パルマと日本の都市</h2>')).toBe('<h2>ボ[ロー][ニャ]&amp;パルマと|日本の|都市</h2>')
})

test('only Japanese is set: on other pages the words that carry it', () => {
  const italian = '<h1>Torino e Nagoya</h1><p>Il nome <span lang="ja">架け橋</span></p>'
  expect(setPhrases(page(italian, 'it'), 'it')).toBe(page(italian, 'it'))
  expect(set('<p>Il documento <span lang="ja">パルマ市との交流に関するページ</span></p>', 'it')).toBe('<p>Il documento <span lang="ja">パルマ市との|交流に|関する|ページ</span></p>')
  expect(set('<h1>重慶 <span lang="zh-Hans">重庆市人民政府的网页</span></h1>')).toBe('<h1>重慶 <span lang="zh-Hans">重庆市人民政府的网页</span></h1>')
})

test('a dash between two names does not begin a line', () => {
  expect(set('<h1>Emilia-Romagna – Ibaraki</h1><p>Uno – due</p>', 'it')).toBe('<h1>Emilia-Romagna\u00a0– Ibaraki</h1><p>Uno – due</p>')
  expect(set('<p class="title"><a href="/x" title="a – b">Faenza – Toki</a></p>', 'it')).toBe('<p class="title"><a href="/x" title="a – b">Faenza\u00a0– Toki</a></p>')
})

test('a button keeps its words together in one box', () => {
  expect(set('<button class="btn">絞り込みを解除する</button>')).toBe('<button class="btn"><span>絞り込みを|解除する</span></button>')
})

test('running text, and pages without Japanese, stay as they are', () => {
  const text = page('<p>どのまちとどのまちが、なぜつながっているのか。</p><p class="lead">田子町はなぜ</p>')
  expect(setPhrases(text, 'ja')).toBe(text)
})

test('a page says that it is set', () => {
  expect(setPhrases(page('<h1>パルマ市の相手は香川県</h1>'), 'ja')).toContain('<html data-phrases="" lang="ja">')
})
