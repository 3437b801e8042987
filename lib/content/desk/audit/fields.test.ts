import { describe, expect, test } from 'vitest'
import { fieldChanges } from './fields.ts'

describe('what a row of the log changed', () => {
  test.each<[string, unknown, unknown, object[]]>([
    ['nothing is known', null, null, []],
    ['only after', null, { user: 'u', role: 'editor' }, [{ field: 'user', after: ['u'] }, { field: 'role', after: ['editor'] }]],
    ['what stayed is left out', { since: '1979', lifecycle: 'active' }, { since: '1979-10', lifecycle: 'active' }, [{ field: 'since', before: ['1979'], after: ['1979-10'] }]],
    ['null is a value', { reading: null }, { reading: 'とき' }, [{ field: 'reading', before: [null], after: ['とき'] }]],
    ['lists', { about: ['a', 'b'] }, { about: [] }, [{ field: 'about', before: ['a', 'b'], after: [] }]],
    ['groups', { names: { it: 'A', en: 'B' } }, { names: { it: 'A', en: 'C' } }, [{ field: 'names.en', before: ['B'], after: ['C'] }]],
    ['lists of groups', {}, { rows: [{ a: 1 }] }, [{ field: 'rows', after: ['{"a":1}'] }]],
    ['lists by language', {}, { texts: [{ locale: 'it', edition: 2 }, { locale: 'ja', edition: 1 }] }, [{ field: 'texts.it.edition', after: [2] }, { field: 'texts.ja.edition', after: [1] }]],
    ['a bare value', 1, 2, [{ field: 'value', before: [1], after: [2] }]],
  ])('%s', (_, before, after, expected) => {
    expect(fieldChanges(before, after)).toEqual(expected)
  })
})
