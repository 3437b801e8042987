import { expect, test } from 'vitest'
import type { PartnershipListItem } from '#lib/domain/partnerships/schema.ts'
import { anniversaries } from './anniversaries.ts'

const tie = (id: string, date: string | null, kind = 'twinning'): PartnershipListItem => ({
  reference: { id, kind: 'partnership', name: { text: id, lang: 'it', reading: null, isUncertain: false }, own: null, href: null, hasText: true },
  class: kind, lifecycle: 'active', since: date ? { date, confidence: 'known' } : null, parties: [],
})

test('every fifth year, this year and next, the soonest and roundest first', () => {
  const found = anniversaries(
    [tie('a', '1986'), tie('b', '1992'), tie('c', '2012-02-21'), tie('d', '1979-10-23'), tie('e', null), tie('f', '2021-10-11', 'project-cooperation')],
    new Date('2026-11-22'),
  )
  expect(found.map(({ reference, years, year }) => [reference.id, years, year])).toEqual([['a', 40, 2026], ['b', 35, 2027], ['c', 15, 2027]])
})

test('a tie has no anniversary in the year in which it begins', () => {
  expect(anniversaries([tie('a', '2026-05')], new Date('2026-11-22'))).toEqual([])
})
