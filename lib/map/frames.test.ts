import { expect, test } from 'vitest'
import { frames, isInFrame, nearestFrame, project } from './frames.ts'

const bologna = { latitude: 44.494, longitude: 11.339 }
const takko = { latitude: 40.34, longitude: 141.152 }

test('north is up and east is right in both frames', () => {
  const torino = project('italy', { latitude: 45.07, longitude: 7.687 })
  expect(torino.x).toBeLessThan(project('italy', bologna).x)
  expect(torino.y).toBeLessThan(project('italy', bologna).y)
  const nagoya = project('japan', { latitude: 35.182, longitude: 136.906 })
  expect(nagoya.x).toBeLessThan(project('japan', takko).x)
  expect(nagoya.y).toBeGreaterThan(project('japan', takko).y)
})

test('the middle of a frame is its middle', () => {
  for (const name of ['italy', 'japan'] as const) {
    const { centre: [longitude = 0, latitude = 0], width, height } = frames[name]
    expect(project(name, { latitude, longitude })).toEqual({ x: Math.round(width / 2), y: Math.round(height / 2) })
  }
})

test.each([
  ['Bologna', bologna, true], ['Takko', takko, true], ['Tamana', { latitude: 32.935, longitude: 130.563 }, true], ['Sapporo', { latitude: 43.062, longitude: 141.354 }, true],
  ['Roma', { latitude: 41.9, longitude: 12.5 }, false], ['Rotterdam', { latitude: 51.923, longitude: 4.479 }, false], ['Seoul', { latitude: 37.566, longitude: 126.978 }, false], ['Naha', { latitude: 26.212, longitude: 127.679 }, false],
])('%s is in a frame or not', (_, place, isIn) => expect(isInFrame(place)).toBe(isIn))

test('a place outside belongs to the nearer frame', () => {
  expect(nearestFrame({ latitude: 63.8, longitude: 20.3 })).toBe('italy')
  expect(nearestFrame({ latitude: 29.6, longitude: 106.6 })).toBe('japan')
})
