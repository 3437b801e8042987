import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { Refused } from '#lib/content/refused.ts'
import { examplePdf } from '#lib/testing/example-pdf.mjs'
import { receiveAttachment } from './receive.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'kakehashi-attachments-'))
const around = { dataDir: folder, isServerless: false, bucket: undefined as object | undefined }

vi.mock('#lib/env.ts', () => ({ env: () => around }))

const said = { request: 'an-attachment-1', title: '姉妹都市提携協定書', lang: 'ja', credit: '土岐市', licence: 'by-permission' }

const send = (bytes: Buffer, name = '協定書.pdf', fields: Record<string, string> = said) => receiveAttachment(new File([new Uint8Array(bytes)], name), fields)

const codesOf = (work: Promise<unknown>) =>
  work.then(() => 'kept', (error: unknown) => { if (error instanceof Refused) return error.issues.map(({ code }) => code).join(); throw error })

describe('a PDF that somebody sends', () => {
  afterEach(() => Object.assign(around, { isServerless: false, bucket: undefined }))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is kept as it is, under its hash, with the name under which it is downloaded', async () => {
    const bytes = examplePdf('Accordo')
    const kept = await send(bytes)
    expect(kept).toMatchObject({ ...said, name: '協定書.pdf', size: bytes.length })
    const own = path.join(folder, 'media', String(kept.id))
    expect(readdirSync(own).sort()).toEqual(['attachment.pdf', 'name.txt'])
    expect(readFileSync(path.join(own, 'attachment.pdf')).equals(bytes)).toBe(true)
    expect(readFileSync(path.join(own, 'name.txt'), 'utf8')).toBe('協定書.pdf')
    expect((await send(bytes, '../../etc/passwd\0\u202Efdp.exe')).id).toBe(kept.id)
    expect(readFileSync(path.join(own, 'name.txt'), 'utf8'), 'a name never gets other content').toBe('協定書.pdf')
  })

  test('is refused where it is none, is encrypted, cut off, or not described, and nothing is kept', async () => {
    const before = readdirSync(path.join(folder, 'media'))
    const pdf = examplePdf('Un altro accordo')
    expect(await codesOf(send(Buffer.from('<!doctype html><script>alert(1)</script>%PDF-1.7 %%EOF'), 'a.pdf'))).toBe('attachment-format')
    expect(await codesOf(send(Buffer.from('PK\x03\x04'), 'a.docx'))).toBe('attachment-format')
    expect(await codesOf(send(pdf.subarray(0, pdf.length >> 1)))).toBe('attachment-cut-off')
    expect(await codesOf(send(examplePdf('Segreto', { trailer: '/Encrypt 6 0 R' })))).toBe('attachment-encrypted')
    expect(await codesOf(send(pdf, 'a.pdf', { ...said, title: ' ' }))).toBe('title-missing')
    expect(await codesOf(send(pdf, 'a.pdf', { ...said, lang: 'xx' }))).toBe('language-missing')
    expect(await codesOf(send(pdf, 'a.pdf', { ...said, credit: '' }))).toBe('credit-missing')
    expect(await codesOf(send(pdf, 'a.pdf', { ...said, licence: 'mine' }))).toBe('licence-missing')
    expect(readdirSync(path.join(folder, 'media'))).toEqual(before)
  })

  test('has no place on functions without a bucket, and with one only as far as they can answer it', async () => {
    around.isServerless = true
    expect(await codesOf(send(examplePdf('Accordo')))).toBe('no-place-for-files')
    around.bucket = {}
    expect(await codesOf(send(Buffer.concat([examplePdf('Accordo'), Buffer.alloc(4_000_000)])))).toBe('file-too-large')
  })
})
