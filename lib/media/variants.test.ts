import { describe, expect, test } from 'vitest'
import { columnPath, fileOfPath, picturePath, sourceSet } from './variants.ts'
import { widthsOf } from './widths.mjs'

const id = 'ab'.repeat(20)

describe('the sizes of a picture', () => {
  test('never larger than it is, never larger than is kept', () => {
    expect(widthsOf(480)).toEqual([480])
    expect(widthsOf(700)).toEqual([480, 700])
    expect(widthsOf(1920)).toEqual([480, 960, 1920])
    expect(sourceSet(id, 700, 'avif')).toBe(`/media/${id}/480.avif 480w, /media/${id}/700.avif 700w`)
  })
})

test('for a column the one that is wide enough, else the widest there is', () => {
  expect([480, 700, 960, 1400, 1920].map((width) => columnPath(id, width).split('/').at(-1))).toEqual(['480.jpg', '700.jpg', '960.jpg', '960.jpg', '960.jpg'])
})

describe('the address of a file', () => {
  test('names it', () => expect(fileOfPath(picturePath(id, 960, 'jpg'))).toEqual({ id, name: '960.jpg', type: 'jpg' }))
  test.each([
    `/media/${id}/960.png`, `/media/${id}/../x.jpg`, `/media/${id}/960.jpg/`, `/media/${id.toUpperCase()}/960.jpg`, `/media/${id}/%39.jpg`, `/media/..%2f${id}/1.jpg`, `/media/${id}/96000.jpg`,
    '/media/', '/media', `/media/${id}/960.jpg%00`, `//media/${id}/960.jpg`,
  ])('%s names none', (path) => expect(fileOfPath(path)).toBeNull())
})
