import { describe, expect, test } from 'vitest'
import { pictureFormat } from './formats.ts'

const bytes = (text: string) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(40)])

describe('what a file is by its first bytes', () => {
  test.each([
    ['jpeg', '\xff\xd8\xff\xe0'], ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'], ['webp', 'RIFF\x10\0\0\0WEBPVP8 '], ['avif', '\0\0\0\x1cftypavif'],
  ])('%s', (format, start) => expect(pictureFormat(bytes(start))).toBe(format))

  test.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">'], ['SVG behind a mark', '\xef\xbb\xbf<?xml version="1.0"?><svg>'], ['GIF', 'GIF89a'], ['GIF that is a script', 'GIF89a=1;alert(1)//'],
    ['HEIC', '\0\0\0\x18ftypheic'], ['moving AVIF', '\0\0\0\x1cftypavis'], ['PDF', '%PDF-1.7'], ['HTML', '<!doctype html>'], ['ZIP', 'PK\x03\x04'], ['TIFF', 'II*\0'], ['BMP', 'BM'],
    ['PNG without its header', '\x89PNG\r\n\x1a\n\0\0\0\0XXXX'], ['sound', 'RIFF\x10\0\0\0WAVEfmt '],
  ])('%s is none', (_, start) => expect(pictureFormat(bytes(start))).toBeNull())

  test('neither is what is too short to be one', () => expect(pictureFormat(Buffer.from('\xff\xd8\xff', 'latin1'))).toBeNull())
})
