import { expect, test } from 'vitest'
import { pairsOf, sheetVersions } from './sheet-pairs.ts'
import { route } from './route.ts'

const addresses = [
  { locale: 'it' as const, path: '/it/legami/faenza-toki' },
  { locale: 'en' as const, path: '/en/partnerships/faenza-toki' },
  { locale: 'ja' as const, path: '/ja/partnerships/faenza-toki' },
]

test.each([
  ['it', 'ja', ['it en /it/legami/faenza-toki/scheda/en', '*it ja /it/legami/faenza-toki/scheda', 'en ja /en/partnerships/faenza-toki/sheet']],
  ['ja', 'it', ['it en /it/legami/faenza-toki/scheda/en', '*ja it /ja/partnerships/faenza-toki/sheet', 'ja en /ja/partnerships/faenza-toki/sheet/en']],
  ['en', 'it', ['*en it /en/partnerships/faenza-toki/sheet/it', 'it ja /it/legami/faenza-toki/scheda', 'en ja /en/partnerships/faenza-toki/sheet']],
] as const)('a sheet in %s and %s leads to every two languages, the reader’s first', (locale, other, expected) => {
  const pairs = pairsOf(addresses, locale, other)
  expect(pairs.map(({ pair, href, current }) => `${current ? '*' : ''}${pair.join(' ')} ${href}`)).toEqual(expected)
  // Nobody is led to an address that leads on.
  for (const { href } of pairs) expect(route(href).type).toBe('page')
})

test('who changes the language keeps both columns', () => {
  const paths = (locale: 'it' | 'en' | 'ja', other: 'it' | 'en' | 'ja') => sheetVersions(addresses, locale, other).map(({ path }) => path.split('-toki')[1])
  expect(paths('it', 'ja')).toEqual(['/scheda', '/sheet', '/sheet'])
  expect(paths('en', 'it')).toEqual(['/scheda/en', '/sheet/it', '/sheet'])
  expect(paths('ja', 'en')).toEqual(['/scheda', '/sheet', '/sheet/en'])
})

test('a record without an address in a language has no sheet that begins with it', () => {
  expect(pairsOf(addresses.slice(1), 'en', 'ja').map(({ href }) => href)).toEqual(['/en/partnerships/faenza-toki/sheet/it', '/en/partnerships/faenza-toki/sheet'])
})
