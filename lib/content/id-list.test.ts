import { expect, test } from 'vitest'
import { idList } from './id-list.ts'

test.each([[0, 0], [1, 1], [2, 2], [3, 4], [5, 8], [8, 8], [60, 64]])('%i ids are sent as %i, the same ones', (count, sent) => {
  const ids = Array.from({ length: count }, (_, index) => `id-${index}`)
  expect(idList(ids)).toHaveLength(sent)
  expect([...new Set(idList(ids))]).toEqual(ids)
})
