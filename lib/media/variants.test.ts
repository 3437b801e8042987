import { describe, expect, test } from 'vitest'
import { fileOfPath, picturePath, sourceSet, widthsOf } from './variants.ts'

const id = 'ab'.repeat(20)

describe('the sizes of a picture', () => {
  test('never larger than it is, never larger than is kept', () => {
    expect(widthsOf(480)).toEqual([480])
    expect(widthsOf(700)).toEqual([480, 700])
    expect(widthsOf(1920)).toEqual([480, 960, 1920])
    expect(sourceSet(id, 700, 'avif')).toBe(`/media/${id}/480.avif 480w, /media/${id}/700.avif 700w`)
  })
})

describe('the address of a file', () => {
  test('names it', () => expect(fileOfPath(picturePath(id, 960, 'jpg'))).toEqual({ id, name: '960.jpg', type: 'jpg' }))
  test.each([
    `/media/${id}/960.png`, `/media/${id}/../x.jpg`, `/media/${id}/960.jpg/`, `/media/${id.toUpperCase()}/960.jpg`, `/media/${id}/%39.jpg`, `/media/..%2f${id}/1.jpg`, `/media/${id}/96000.jpg`,
    '/media/', '/media', `/media/${id}/960.jpg%00`, `//media/${id}/960.jpg`,
  ])('%s names none', (path) => expect(fileOfPath(path)).toBeNull())
})
