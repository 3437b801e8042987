import { expect, it } from 'vitest'
import { cardSize } from '../size.ts'
import type { Placed } from './placed.ts'
import { roomOf } from './room-of.ts'

const line = (place: Partial<Placed>): Placed => ({ text: '名古屋', lang: 'ja', role: 'name', size: 40, x: 200, y: 300, anchor: 'start', ink: 'ink', ...place })

it('is none where nothing is written', () => expect(roomOf([])).toBeNull())

it.each([['start', 200], ['middle', 140], ['end', 80]] as const)('holds a line that is set from its %s, and what leans over it', (anchor, left) => {
  expect(roomOf([line({ anchor })])).toEqual({ left: left - 20, top: 244, width: 160, height: 80 })
})

it('holds all lines, in whole pixels', () => {
  expect(roomOf([line({}), line({ x: 900.4, y: 400.5, anchor: 'end', size: 20 })])).toEqual({ left: 180, top: 244, width: 731, height: 169 })
})

it('ends with the card', () => {
  const { left, top, width, height } = roomOf([line({ x: 0, y: 10 }), line({ x: cardSize.width, y: cardSize.height })]) ?? {}
  expect([left, top, width, height]).toEqual([0, 0, cardSize.width, cardSize.height])
})
