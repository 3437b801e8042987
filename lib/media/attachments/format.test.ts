import { describe, expect, test } from 'vitest'
import { examplePdf } from '#lib/testing/example-pdf.mjs'
import { attachmentFault } from './format.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')

describe('a file is taken for a PDF', () => {
  test('whichever version it says', () => {
    for (const version of ['1.0', '1.4', '1.7', '2.0']) expect(attachmentFault(examplePdf('Accordo', { version }))).toBeNull()
  })

  test.each([
    ['HTML', '<!doctype html><script>alert(1)</script>%%EOF'], ['HTML with a mark of PDF in it', '<html>%PDF-1.7 %%EOF'], ['SVG', '<svg xmlns="http://www.w3.org/2000/svg">%%EOF'], ['a blank before it', ' %PDF-1.7\n%%EOF'],
    ['ZIP', 'PK\x03\x04%%EOF'], ['JPEG', '\xff\xd8\xff\xe0%%EOF'], ['PostScript', '%!PS-Adobe-3.0\n%%EOF'], ['no version', '%PDF-x\n%%EOF'], ['nothing', ''],
  ])('not when it is %s', (_, text) => expect(attachmentFault(latin(text))).toBe('attachment-format'))

  test('not when it is cut off', () => {
    const whole = examplePdf('Accordo')
    expect(attachmentFault(whole.subarray(0, whole.length - 10))).toBe('attachment-cut-off')
    expect(attachmentFault(Buffer.concat([whole, Buffer.alloc(5_000)]))).toBe('attachment-cut-off')
  })

  test('not when nobody can open it without a password, and not for the word alone', () => {
    expect(attachmentFault(examplePdf('Accordo', { trailer: '/Encrypt 5 0 R' }))).toBe('attachment-encrypted')
    expect(attachmentFault(examplePdf('Accordo', { trailer: '/Encrypt<</Filter/Standard/V 4>>' }))).toBe('attachment-encrypted')
    expect(attachmentFault(examplePdf('Accordo', { trailer: '/Encrypt\r\n12\r\n0\r\nR' }))).toBe('attachment-encrypted')
    expect(attachmentFault(examplePdf('How to /Encrypt a text'))).toBeNull()
  })
})
