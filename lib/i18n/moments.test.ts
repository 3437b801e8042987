import { expect, test } from 'vitest'
import { formatMoment } from './moments.ts'

test('both clocks, and the day of Tokyo where it is another', () => {
  expect(formatMoment(new Date('2026-11-25T09:00:00Z'), 'en')).toBe('25 Nov 2026, 10:00 Rome / 18:00 Tokyo')
  expect(formatMoment(new Date('2026-11-25T20:30:00Z'), 'it')).toBe('25 nov 2026, 21:30 Roma / 26 nov 2026, 05:30 Tokyo')
  expect(formatMoment(new Date('2026-07-01T09:00:00Z'), 'ja')).toBe('2026年7月1日 11:00 ローマ / 18:00 東京')
})
