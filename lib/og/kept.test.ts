import { expect, it, vi } from 'vitest'
import { keeper } from './kept.ts'

it('makes each thing once and lets go of the one that was not used for longest', async () => {
  const make = vi.fn(async () => 'made')
  const kept = keeper<string>(2)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await kept(name, make)
  // a, b and c, and b again, since c took its place.
  expect(make).toHaveBeenCalledTimes(4)
})

it('tries again what could not be made', async () => {
  const kept = keeper<string>(2)
  await expect(kept('a', () => Promise.reject(new Error('not there')))).rejects.toThrow('not there')
  expect(await kept('a', async () => 'made')).toBe('made')
})
