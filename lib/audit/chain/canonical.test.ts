import { describe, expect, test } from 'vitest'
import { databaseKinds } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { canonicalJson } from './canonical.ts'

describe('the canonical form', () => {
  test.each<[unknown, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a: undefined, b: { d: 1, c: 2 } }, '{"b":{"c":2,"d":1}}'],
    [[], '[]'], [{}, '{}'], [null, 'null'], ['', '""'], [false, 'false'],
    ['"\\\b\f\n\r\t\u0001\u001f\u007f/é日', '"\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\u007f/é日"'],
    [{ '\u{1F600}': 1, '\uFFFD': 2, z: 3, é: 4, a: 5 }, '{"a":5,"z":3,"é":4,"\uFFFD":2,"\u{1F600}":1}'],
    [1e21, '1000000000000000000000'], [1.5e-7, '0.00000015'], [-2.5e22, '-25000000000000000000000'], [-0, '0'], [0.1, '0.1'], [12.5, '12.5'], [NaN, 'null'],
  ])('%j is %s', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })
})

/** The same numbers for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % sides
  }
}

const signs = ['a', 'Z', '"', '\\', '\n', '\u0001', '\u007f', 'é', '日', '𠮷', '\uFFFD', '😀', ' ', '/', '<', '\u2028']

function randomValue(roll: (sides: number) => number, depth = 0): unknown {
  const text = () => Array.from({ length: roll(5) }, () => signs[roll(signs.length)]).join('')
  switch (roll(depth > 3 ? 4 : 6)) {
    case 0: return text()
    case 1: return [0, -1, 7, 0.25, 1e21, 1.5e-9, 123456789.125, -2e30][roll(8)]
    case 2: return roll(2) === 0
    case 3: return null
    case 4: return Array.from({ length: roll(4) }, () => randomValue(roll, depth + 1))
    default: return Object.fromEntries(Array.from({ length: roll(5) }, () => [text(), randomValue(roll, depth + 1)]))
  }
}

describe.each(databaseKinds())('the canonical form that %s writes', (kind) => {
  const database = suiteDatabase(kind)

  test('is the same for 400 values', async () => {
    const roll = dice(2026)
    const values = Array.from({ length: 400 }, () => randomValue(roll))
    const rows = await database.prisma.$queryRaw<{ canonical: string }[]>`
      SELECT canonical_json(e.value) AS canonical FROM jsonb_array_elements(${JSON.stringify(values)}::jsonb) WITH ORDINALITY AS e ORDER BY e.ordinality`
    expect(rows.map(({ canonical }) => canonical)).toEqual(values.map(canonicalJson))
  })
})
