import { expect, test } from 'vitest'
import type { TimelineActivity } from '../schema.ts'
import { latest } from './latest.ts'

const activity = (id: string, date: string | null): TimelineActivity => ({
  reference: { id, kind: 'activity', name: { text: id, lang: 'it', reading: null, isUncertain: false }, own: null, href: null, hasText: true },
  kind: 'mission', status: 'held', date, confidence: 'stated',
})

const ids = (activities: TimelineActivity[], count = 5) => latest(activities, count).map(({ reference }) => reference.id)

test('the latest come first, those without a date are not among them', () => {
  expect(ids([activity('a', '2019'), activity('b', null), activity('c', '2025-09-27'), activity('d', '2025-09'), activity('e', '2023-11-12/2023-11-18')])).toEqual(['c', 'd', 'e', 'a'])
})

test('only so many, and what was given stays in its order', () => {
  const all = ['2001', '2003', '2002'].map((year) => activity(year, year))
  expect(ids(all, 2)).toEqual(['2003', '2002'])
  expect(all.map(({ date }) => date)).toEqual(['2001', '2003', '2002'])
})
