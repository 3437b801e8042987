import { expect, test } from 'vitest'
import { begunAfter } from './begun-after.ts'

test('whoever asks while it runs waits for another run, which all of them share', async () => {
  const seen: string[] = []
  let value = 'before'
  let finish: (() => void)[] = []
  const look = begunAfter(async () => {
    const now = value
    await new Promise<void>((resolve) => finish.push(resolve))
    seen.push(now)
  })
  const first = look()
  value = 'after'
  const others = [look(), look()]
  for (let round = 0; round < 2; round++) {
    await new Promise((resolve) => setTimeout(resolve))
    finish.forEach((done) => done())
    finish = []
  }
  await Promise.all([first, ...others])
  expect(seen).toEqual(['before', 'after'])
})

test('a run that fails is no end of it', async () => {
  let runs = 0
  const look = begunAfter(async () => {
    runs += 1
    if (runs === 1) throw new Error('away')
  })
  await look()
  await look()
  expect(runs).toBe(2)
})
