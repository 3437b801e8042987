import { expect, test } from 'vitest'
import { TooBusy } from './failures.ts'
import { inTurn } from './turns.ts'

const moment = () => new Promise((resolve) => setTimeout(resolve, 1))

/** Work that lasts until it is let go. */
function held() {
  let letGo = () => {}
  const until = new Promise<void>((resolve) => (letGo = resolve))
  return { until, letGo: () => letGo() }
}

test('six pages are drawn at one time, the others in the order in which they came', async () => {
  let drawing = 0
  let most = 0
  const order: number[] = []
  const work = async (number: number) => {
    order.push(number)
    most = Math.max(most, (drawing += 1))
    await moment()
    drawing -= 1
  }
  await Promise.all(Array.from({ length: 40 }, (_, number) => inTurn(() => work(number))))
  expect(most).toBe(6)
  expect(order).toEqual(Array.from({ length: 40 }, (_, number) => number))
})

test('work that fails gives its place back', async () => {
  const failing = Array.from({ length: 30 }, () => inTurn(() => Promise.reject(new Error('no'))).catch(() => 'failed'))
  expect(new Set(await Promise.all(failing))).toEqual(new Set(['failed']))
  expect(await inTurn(async () => 'drawn')).toBe('drawn')
})

test('who would wait too long is told at once, and the others are still served', async () => {
  const { until, letGo } = held()
  const waiting = Array.from({ length: 256 }, () => inTurn(() => until))
  await expect(inTurn(async () => 'drawn')).rejects.toThrow(TooBusy)
  letGo()
  expect(await Promise.all(waiting)).toHaveLength(256)
  expect(await inTurn(async () => 'drawn')).toBe('drawn')
})
