import { expect, test } from 'vitest'
import { bothClocks, momentOf, wallClock } from './wall-clock.ts'

test.each([
  ['2026-11-30', '09:00', 'Europe/Rome', '2026-11-30T08:00:00.000Z'],
  ['2026-07-01', '09:00', 'Europe/Rome', '2026-07-01T07:00:00.000Z'],
  ['2026-11-30', '09:00', 'Asia/Tokyo', '2026-11-30T00:00:00.000Z'],
  ['2027-01-01', '00:00', 'Asia/Tokyo', '2026-12-31T15:00:00.000Z'],
  // Around the change to summer time, 28 March 2027 at two.
  ['2027-03-28', '01:59', 'Europe/Rome', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28', '03:00', 'Europe/Rome', '2027-03-28T01:00:00.000Z'],
  // The hour that comes twice, 31 October 2027: the first.
  ['2027-10-31', '02:30', 'Europe/Rome', '2027-10-31T00:30:00.000Z'],
  ['2027-10-31', '03:00', 'Europe/Rome', '2027-10-31T02:00:00.000Z'],
] as const)('%s %s in %s', (day, time, zone, instant) => {
  expect(momentOf(day, time, zone)?.toISOString()).toBe(instant)
  expect(wallClock(new Date(instant), zone)).toEqual({ day, time })
})

test.each([
  ['2027-03-28', '02:30', 'the hour that summer time leaves out'],
  ['2026-02-30', '09:00', 'a day that does not exist'],
  ['2026-11-30', '24:30', 'an hour that does not exist'],
  ['30/11/2026', '09:00', 'another way of writing'],
  ['', '', 'nothing'],
])('%s %s is no moment in Rome: %s', (day, time) => {
  expect(momentOf(day, time, 'Europe/Rome')).toBeNull()
})

test('a moment stands in both clocks', () => {
  expect(bothClocks(new Date('2026-11-30T16:30:00Z'))).toEqual({ rome: '2026-11-30 17:30', tokyo: '2026-12-01 01:30' })
})
