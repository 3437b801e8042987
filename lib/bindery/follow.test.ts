import { beforeEach, expect, test } from 'vitest'
import type { ExpiryEntry } from '#lib/content/expiry/queries.ts'
import { follower } from './follow.ts'
import { Freshness } from './freshness.ts'

const entry = (id: number, ...tags: string[]): ExpiryEntry => ({ id: BigInt(id), tags, at: new Date() })

let written: ExpiryEntry[]
let refreshed: (string[] | 'all')[]
let isAway: boolean
let follow: () => Promise<void>

beforeEach(() => {
  written = []
  refreshed = []
  isAway = false
  const refresh = async (ids: string[] | 'all') => {
    if (isAway) throw new Error('away')
    refreshed.push(ids)
  }
  follow = follower({ freshness: new Freshness(), directory: { refresh }, read: async (after) => written.filter(({ id }) => id > after) })
})

test('the index is read whole at first, and not again while nothing changes', async () => {
  await follow()
  await follow()
  expect(refreshed).toEqual(['all'])
})

test('only the records that changed are read anew, each once', async () => {
  await follow()
  written = [entry(1, 'record:takko', 'kind:territory'), entry(2, 'record:toki', 'record:takko', 'addresses')]
  await follow()
  await follow()
  expect(refreshed).toEqual(['all', ['takko', 'toki']])
  written.push(entry(3, 'everything', 'record:toki'))
  await follow()
  expect(refreshed).toEqual(['all', ['takko', 'toki'], 'all'])
})

test('a change whose records could not be read is still to be read, though it was seen', async () => {
  await follow()
  written = [entry(1, 'record:takko')]
  isAway = true
  await expect(follow()).rejects.toThrow('away')
  written.push(entry(2, 'record:toki'))
  await expect(follow()).rejects.toThrow('away')
  expect(refreshed).toEqual(['all'])
  isAway = false
  await follow()
  await follow()
  expect(refreshed).toEqual(['all', ['takko', 'toki']])
})

test('an index that could not be read at the start is read whole, whatever changes meanwhile', async () => {
  isAway = true
  await expect(follow()).rejects.toThrow('away')
  written = [entry(1, 'record:takko')]
  isAway = false
  await follow()
  expect(refreshed).toEqual(['all'])
})
