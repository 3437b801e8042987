import { expect, test } from 'vitest'
import { fold, searchKey } from './fold.ts'

test.each([
  ['Ōigawa', 'oigawa'],
  ['Higashi-Murayama', 'higashimurayama'],
  ['トキ', 'とき'],
  ['ﾄｷ', 'とき'],
  ['エミリア＝ロマーニャ州', 'えみりあろまーにゃ州'],
  ['エミリア・ロマーニャ州', 'えみりあろまーにゃ州'],
  ['Gdańsk', 'gdansk'],
  ['Umeå', 'umea'],
  ["Monticelli d'Ongina", 'monticellidongina'],
  ['Monticelli d’Ongina', 'monticellidongina'],
  ['が', 'が'],
  ['茨城県', '茨城県'],
  ['서울', '서울'],
])('%s folds to %s', (text, folded) => expect(fold(text)).toBe(folded))

test('a search key names each spelling once', () => {
  expect(searchKey('田子町', 'たっこまち', 'タッコマチ', null, 'Takko-machi')).toBe('田子町\nたっこまち\ntakkomachi')
})
