import { expect, test } from 'vitest'
import { hrefLangs, readSegment, recordPath, sectionPath, sections } from './paths.ts'
import { slugForTitle, slugOf } from './slug.ts'
import { locales } from './locales.ts'

test('a language has each word once, so that a path names one list', () => {
  for (const locale of locales) {
    const words = Object.values(sections).map((words) => words[locale])
    expect(new Set(words).size).toBe(words.length)
  }
})

test('paths', () => {
  expect(sectionPath('it', 'partnerships', { class: 'twinning', page: undefined, q: '' })).toBe('/it/legami?class=twinning')
  expect(recordPath('en', 'activity', 'expo-2025')).toBe('/en/missions-and-events/expo-2025')
  expect(recordPath('it', 'page', 'note-legali')).toBe('/it/note-legali')
})

test('a word of another language is known for what it is', () => {
  expect(readSegment('legami', 'it')).toEqual({ section: 'partnerships', locale: 'it' })
  expect(readSegment('legami', 'ja')).toEqual({ section: 'partnerships', locale: 'it' })
  expect(readSegment('nonsense', 'ja')).toBeNull()
})

test('hreflang has x-default', () => {
  expect(hrefLangs([{ locale: 'it', path: '/it' }, { locale: 'ja', path: '/ja' }], (path) => `https://x${path}`)).toEqual({
    it: 'https://x/it', ja: 'https://x/ja', 'x-default': 'https://x/it',
  })
})

test.each([
  ['Monticelli d’Ongina – Takko', null, 'monticelli-d-ongina-takko'],
  ['Gdańsk & Umeå', null, 'gdansk-umea'],
  ['田子町との交流', 'たっこまちとのこうりゅう', 'takkomachitonokoryu'],
  ['茨城県', null, 'record-1'],
  ['とうきょうのニュース', 'とうきょうのニュース', 'tokyononyusu'],
  ['!!!', null, 'record-1'],
])('T7: the slug of %s is never empty and never pinyin', (title, reading, slug) => {
  expect(slugForTitle(title, reading, 'record-1')).toBe(slug)
})

test('a slug has a bounded length', () => expect(slugOf('a '.repeat(200)).length).toBeLessThanOrEqual(80))
