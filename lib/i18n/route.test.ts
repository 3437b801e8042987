import { expect, test } from 'vitest'
import { negotiateLocale } from './negotiate.ts'
import { route } from './route.ts'

test.each([
  ['/it', 'page', '/it'],
  ['/it/legami', 'page', '/it/partnerships'],
  ['/it/legami/torino-nagoya', 'page', '/it/partnerships/torino-nagoya'],
  ['/ja/partnerships', 'page', '/ja/partnerships'],
  ['/it/note-legali', 'page', '/it/pages/note-legali'],
  // Another language's word, the folder's own name, capitals, a trailing slash: the right address for good.
  ['/it/partnerships/turin-nagoya', 'redirect', '/it/legami/turin-nagoya'],
  ['/en/legami', 'redirect', '/en/partnerships'],
  ['/IT/Legami', 'redirect', '/it/legami'],
  ['/it/legami/', 'redirect', '/it/legami'],
  ['/it/', 'redirect', '/it'],
  ['/it/Note-Legali', 'redirect', '/it/note-legali'],
  // A protocol sheet behind its record: the second language is named where it is not the usual one.
  ['/it/legami/torino-nagoya/scheda', 'page', '/it/partnerships/torino-nagoya/sheet/ja'],
  ['/it/legami/torino-nagoya/scheda/en', 'page', '/it/partnerships/torino-nagoya/sheet/en'],
  ['/ja/partnerships/turin-nagoya/sheet', 'page', '/ja/partnerships/turin-nagoya/sheet/it'],
  ['/en/missions-and-events/a/sheet/it', 'page', '/en/activities/a/sheet/it'],
  ['/it/legami/torino-nagoya/scheda/ja', 'redirect', '/it/legami/torino-nagoya/scheda'],
  ['/it/legami/torino-nagoya/sheet/en', 'redirect', '/it/legami/torino-nagoya/scheda/en'],
  ['/it/partnerships/torino-nagoya/Scheda/', 'redirect', '/it/legami/torino-nagoya/scheda'],
  ['/it/legami/torino-nagoya/scheda/it', 'missing', '/it/missing'],
  ['/it/legami/torino-nagoya/scheda/fr', 'missing', '/it/missing'],
  ['/it/legami/torino-nagoya/scheda/en/x', 'missing', '/it/missing'],
  ['/it/legami/torino-nagoya/foglio', 'missing', '/it/missing'],
  ['/it/territori/torino/scheda', 'missing', '/it/missing'],
  ['/it/note-legali/scheda', 'missing', '/it/missing'],
  ['/ja/timeline/1990/sheet', 'missing', '/ja/missing'],
  // Unknown: 404 in the language of the path, Italian without one.
  ['/fr/legami', 'missing', '/it/missing/without-language'],
  ['/legami', 'missing', '/it/missing/without-language'],
  ['/ja/partnerships/a/b', 'missing', '/ja/missing'],
  ['/ja/timeline/1990', 'missing', '/ja/missing'],
  ['/en//partnerships', 'missing', '/en/missing'],
  ['/en/%E0%A4%A', 'missing', '/en/missing'],
  ['/en/partnerships/%00', 'missing', '/en/missing'],
  ['/en/partnerships/..%2f..%2fetc', 'missing', '/en/missing'],
  ['/en/%E8%8C%A8%E5%9F%8E', 'missing', '/en/missing'],
])('%s', (path, type, target) => expect(route(path)).toMatchObject({ type, path: target }))

test('a route says which record or list it is', () => {
  expect(route('/it/legami/torino-nagoya')).toMatchObject({ locale: 'it', section: 'partnerships', kind: 'partnership', slug: 'torino-nagoya' })
  expect(route('/ja/timeline')).toMatchObject({ locale: 'ja', section: 'timeline', kind: null, slug: null })
  expect(route('/en/privacy')).toMatchObject({ locale: 'en', section: null, kind: 'page', slug: 'privacy' })
  expect(route('/it/legami/torino-nagoya/scheda/en')).toMatchObject({ kind: 'partnership', slug: 'torino-nagoya', tail: '/scheda/en' })
  expect(route('/it/legami/torino-nagoya')).toMatchObject({ tail: '' })
  expect(route('/en')).toMatchObject({ locale: 'en', section: null, kind: null, slug: null })
})

test.each([
  [null, 'it'],
  ['ja,en;q=0.8', 'ja'],
  ['de, en;q=0.5, it;q=0.4', 'en'],
  ['en;q=0, ja;q=0.1', 'ja'],
  ['ja-JP', 'ja'],
  ['*', 'it'],
  ['xx;q=abc, en;q=zzz', 'it'],
])('Accept-Language %s is answered in %s', (header, locale) => expect(negotiateLocale(header)).toBe(locale))
