import { expect, test } from 'vitest'
import { type NameForm, ownLanguage, ownNameIn, readerName } from './forms.ts'

const form = (lang: string, text: string, more: Partial<NameForm> = {}): NameForm => ({
  lang, form: text, kind: 'official', reading: null, romanisation: null, confidence: 'known', ...more,
})
const takko = [
  form('it', 'Takko', { kind: 'exonym' }),
  form('en', 'Takko', { kind: 'exonym' }),
  form('ja', '田子町', { reading: 'たっこまち', romanisation: 'Takko-machi' }),
  form('it', 'Tatsukomachi', { kind: 'misspelling' }),
]
const chongqing = [
  form('it', 'Chongqing', { kind: 'exonym' }),
  form('en', 'Chongqing', { kind: 'exonym' }),
  form('ja', '重慶', { kind: 'exonym', reading: 'じゅうけい' }),
  form('zh-Hans', '重庆', { romanisation: 'Chóngqìng' }),
]

test('the reader sees the form of their language', () => {
  expect(readerName(takko, 'it')).toMatchObject({ text: 'Takko', lang: 'it' })
  expect(readerName(takko, 'ja')).toMatchObject({ text: '田子町', lang: 'ja', reading: 'たっこまち' })
})

test('the own script stands beside it, with a reading in the reader’s letters', () => {
  expect(ownNameIn(takko, 'ja', 'en')).toMatchObject({ text: '田子町', lang: 'ja', reading: 'Takko-machi' })
  expect(ownNameIn(takko, 'ja', 'ja')).toBeNull()
  expect(ownNameIn(chongqing, ownLanguage('CN'), 'ja')).toMatchObject({ text: '重庆', lang: 'zh-Hans', reading: 'Chóngqìng' })
  expect(ownNameIn(chongqing, ownLanguage('NL'), 'it')).toBeNull()
})

test('a form of another language says so', () => {
  expect(readerName([form('en', 'Welcome')], 'ja')).toMatchObject({ text: 'Welcome', lang: 'en' })
})
