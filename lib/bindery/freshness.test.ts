import { afterEach, beforeEach, expect, test } from 'vitest'
import { setClock } from '#lib/clock.ts'
import { Freshness } from './freshness.ts'

const start = new Date('2026-11-20T12:00:00Z').getTime()
const [second, minute, day] = [1_000, 60_000, 86_400_000]

const at = (time: number) => setClock(new Date(start + time))
const entry = (id: number, tags: string[], time: number) => ({ id: BigInt(id), tags, at: new Date(start + time) })
const drawn = (time: number, tags: string[] = ['record:takko'], expiresAt: number | null = null) =>
  ({ status: 200, contentType: '', language: null, link: null, etag: '', tags, drawnAt: start + time, expiresAt: expiresAt === null ? null : start + expiresAt, maxAge: 0 })

let freshness: Freshness
beforeEach(() => {
  at(0)
  freshness = new Freshness()
})
afterEach(() => setClock(null))

test('a document is fresh until one of its tags is expired', () => {
  expect(freshness.isFresh(drawn(-second))).toBe(true)
  expect(freshness.observe([entry(1, ['record:toki', 'kind:territory'], -second)])).toEqual(['record:toki', 'kind:territory'])
  expect(freshness.isFresh(drawn(-second))).toBe(true)
  expect(freshness.isFresh(drawn(-second, ['record:takko', 'kind:territory']))).toBe(false)
  at(second)
  expect(freshness.isFresh(drawn(second, ['record:takko', 'kind:territory']))).toBe(true)
})

test('a document without tags is old only when everything is', () => {
  freshness.observe([entry(1, ['record:takko'], 0)])
  expect(freshness.isFresh(drawn(-second, []))).toBe(true)
  freshness.observe([entry(2, ['everything'], 0)])
  expect(freshness.isFresh(drawn(-second, []))).toBe(false)
  expect(freshness.isFresh(drawn(0, []))).toBe(false)
  at(second)
  expect(freshness.isFresh(drawn(second, []))).toBe(true)
})

test('a drawing that began before the change was seen is old, though it ended after it', () => {
  at(10 * second)
  // Written five seconds ago by a transaction that ended just now.
  freshness.observe([entry(1, ['record:takko'], 5 * second)])
  expect(freshness.isFresh(drawn(9 * second))).toBe(false)
  at(11 * second)
  expect(freshness.isFresh(drawn(11 * second))).toBe(true)
})

test('a process that begins does not draw anew what was drawn after the change', () => {
  freshness.observe([entry(1, ['record:takko'], -day)])
  expect(freshness.isFresh(drawn(-day + 30 * second))).toBe(false)
  expect(freshness.isFresh(drawn(-day + 61 * second))).toBe(true)
})

test('numbers may come in another order than their transactions end, and none is missed', () => {
  expect(freshness.observe([entry(6, ['record:b'], -second)])).toEqual(['record:b'])
  expect(freshness.settled).toBe(0n)
  at(30 * second)
  // 5 was begun before 6 and ended after it was seen.
  expect(freshness.observe([entry(5, ['record:a'], -2 * second), entry(6, ['record:b'], -second)])).toEqual(['record:a'])
  expect(freshness.isFresh(drawn(29 * second, ['record:a']))).toBe(false)
  expect(freshness.isFresh(drawn(29 * second, ['record:b']))).toBe(true)
  expect(freshness.settled).toBe(0n)
})

test('what every transaction has seen is asked for no more, and is not new again', () => {
  const entries = [entry(1, ['record:a'], -second), entry(2, ['record:b'], 0)]
  freshness.observe(entries)
  expect(freshness.settled).toBe(0n)
  at(minute + second / 2)
  expect(freshness.observe([...entries, entry(3, ['record:c'], minute)])).toEqual(['record:c'])
  expect(freshness.settled).toBe(2n)
  at(3 * minute)
  expect(freshness.observe([entry(3, ['record:c'], minute)])).toEqual([])
  expect(freshness.settled).toBe(3n)
  expect(freshness.observe([])).toEqual([])
  expect(freshness.settled).toBe(3n)
})

test('a number whose moment is not yet settled holds back those after it', () => {
  at(minute)
  freshness.observe([entry(1, ['record:a'], 30 * second), entry(2, ['record:b'], -minute)])
  expect(freshness.settled).toBe(0n)
})

test('a later change of a tag counts, an earlier one that comes later does not take it back', () => {
  at(10 * minute)
  freshness.observe([entry(2, ['record:takko'], 5 * minute)])
  freshness.observe([entry(1, ['record:takko'], 0)])
  expect(freshness.isFresh(drawn(5.5 * minute))).toBe(false)
  expect(freshness.isFresh(drawn(6.5 * minute))).toBe(true)
})

test('a page of the day is old from the moment at which the day begins', () => {
  at(minute - 1)
  expect(freshness.isFresh(drawn(0, ['today'], minute))).toBe(true)
  at(minute)
  expect(freshness.isFresh(drawn(0, ['today'], minute))).toBe(false)
})

test('what is older than the changes that are kept is drawn anew, since nobody knows what it missed', () => {
  at(6 * day)
  expect(freshness.isFresh(drawn(0))).toBe(true)
  at(6 * day + 1)
  expect(freshness.isFresh(drawn(0))).toBe(false)
})
