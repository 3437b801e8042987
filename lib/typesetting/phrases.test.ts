import { expect, test } from 'vitest'
import { unitsOf } from './phrases.ts'

const cut = (text: string) => unitsOf(text).join('|')

test.each([
  ['どのまちとどのまちが、なぜつながっているのか。', 'どの|まちと|どの|まちが、|なぜ|つながっているのか。'],
  ['エミリア・ロマーニャ州と茨城県', 'エミリア・ロマーニャ州と|茨城県'],
  ['ピエモンテ州代表団の訪日（2025年）', 'ピエモンテ州代表団の|訪日|（2025年）'],
  ['Space BD株式会社', 'Space |BD株式会社'],
  ['ウェブアクセシビリティ方針', 'ウェブアクセシビリティ|方針'],
])('%s is cut between its phrases', (text, phrases) => expect(cut(text)).toBe(phrases))

test.each([
  ['1981年（昭和56年）', '1981年|（昭和56年）'],
  ['アレッサンドロ・バッタリア（要確認）', 'アレッサンドロ・バッタリア|（要確認）'],
  ['超小型衛星', '超小型衛星'],
  ['その後', 'その後'],
  ['航空宇宙コンソーシアムの発足', '航空宇宙コンソーシアムの|発足'],
  ['つくば市代表団のボローニャ訪問', 'つくば市代表団の|ボローニャ訪問'],
])('%s keeps numbers, names and short words whole', (text, phrases) => expect(cut(text)).toBe(phrases))

test.each(['', ' ', ' 土岐市 と ', '「」', '重慶 重庆', 'a\nb'])('nothing of “%s” is lost', (text) => {
  expect(unitsOf(text).join('')).toBe(text.trim() ? text : '')
})
