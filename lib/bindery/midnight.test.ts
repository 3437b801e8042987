import { expect, test } from 'vitest'
import { nextDayBegins } from './midnight.ts'

test.each([
  // Winter: midnight is 23:00 UTC in Rome, 15:00 UTC in Tokyo.
  ['2026-11-22T10:00:00.000Z', '2026-11-22T15:00:00.000Z'],
  ['2026-11-22T14:59:59.999Z', '2026-11-22T15:00:00.000Z'],
  ['2026-11-22T15:00:00.000Z', '2026-11-22T23:00:00.000Z'],
  ['2026-11-22T23:00:00.000Z', '2026-11-23T15:00:00.000Z'],
  // Summer: 22:00 UTC in Rome.
  ['2026-07-01T16:00:00.000Z', '2026-07-01T22:00:00.000Z'],
  ['2026-07-01T22:00:00.001Z', '2026-07-02T15:00:00.000Z'],
  // 28 March 2027 has 23 hours in Rome: it begins at 23:00 UTC and ends at 22:00.
  ['2027-03-27T16:00:00.000Z', '2027-03-27T23:00:00.000Z'],
  ['2027-03-28T15:00:00.000Z', '2027-03-28T22:00:00.000Z'],
  ['2027-03-28T21:59:59.999Z', '2027-03-28T22:00:00.000Z'],
  // 25 October 2026 has 25: it begins at 22:00 UTC and ends at 23:00.
  ['2026-10-24T16:00:00.000Z', '2026-10-24T22:00:00.000Z'],
  ['2026-10-25T15:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['2026-10-25T22:30:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01T15:00:00.000Z'],
])('after %s a day begins at %s', (at, next) => expect(new Date(nextDayBegins(Date.parse(at))).toISOString()).toBe(next))

test('it is always ahead, at a full hour, and never more than 17 hours away', () => {
  for (let at = Date.parse('2026-10-20T00:07:31.123Z'); at < Date.parse('2027-04-05T00:00:00Z'); at += 3_433_000) {
    const ahead = nextDayBegins(at) - at
    expect(ahead).toBeGreaterThan(0)
    expect(ahead).toBeLessThanOrEqual(17 * 3_600_000)
    expect(nextDayBegins(at) % 3_600_000).toBe(0)
  }
})
