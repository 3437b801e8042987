import edtf from 'edtf'
import { expect, test } from 'vitest'
import { parseDate } from './fuzzy-date.ts'

// The package reads all of EDTF, slowly; the portal reads the part that it shows by itself, and must read the same.

const points = [
  '..', '198X', '000X', '0000', '0050', '0099', '0100', '1563', '1900-02', '1900-02-28', '1900-02-29', '1986', '1986-00', '1986-04-31',
  '1986-12-31', '1986-13', '1986-01-00', '2000-02-29', '2001-06-30', '2011%', '2011-05~', '2011-05-03%', '2011?', '2011~', '2023-02-29',
  '2024-02', '2024-02-30', '9999',
]
const intervals = points.flatMap((first) => points.map((second) => `${first}/${second}`))

// Its grammar has no mark behind an interval that begins with a decade.
const onlyOurs = /X\/.*[~?%]$/

const dayOf = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null)

// It rolls 31 April over into May.
const rolled = /1986-04-31|1900-02-29|2023-02-29|2024-02-30/

function reference(text: string): { from: string | null; to: string | null } | null {
  if (text === '..' || text === '../..' || rolled.test(text)) return null
  try {
    const { min, max } = edtf(text)
    return { from: text.startsWith('..') ? null : dayOf(min), to: text.endsWith('..') ? null : dayOf(max) }
  } catch {
    return null
  }
}

test('a date covers the days that the reference says', () => {
  const accepted = [...points, ...intervals].filter((text) => !/\/.*X/.test(text) && !onlyOurs.test(text))
  const ours = accepted.map((text) => [text, parseDate(text)] as const)
  expect(ours.map(([text, date]) => [text, date && { from: date.from, to: date.to }])).toEqual(accepted.map((text) => [text, reference(text)]))
  expect(ours.filter(([, date]) => date).length).toBeGreaterThan(200)
})

test.each(['2020-21', '2020-33', '2020-21/2021'])('a season such as %s is refused, as by the database', (text) => expect(parseDate(text)).toBeNull())
