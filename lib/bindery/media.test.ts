import { beforeEach, describe, expect, test, vi } from 'vitest'
import { mediaAnswer } from './media.ts'

const id = 'ab'.repeat(20)
const kept = new Map<string, Buffer>()
const store = { isAway: false }

vi.mock('#lib/media/files.ts', () => ({ readKeptFile: async (of: string, name: string) => (store.isAway ? 'away' : (kept.get(`${of}/${name}`) ?? null)) }))

const ask = (path: string, more: object = {}) => mediaAnswer({ method: 'GET', path, query: new URLSearchParams(), ...more })

describe('what editors sent', () => {
  beforeEach(() => {
    store.isAway = false
    kept.clear()
    kept.set(`${id}/480.avif`, Buffer.from('pixels')).set(`${id}/attachment.pdf`, Buffer.from('%PDF-1.7')).set(`${id}/name.txt`, Buffer.from('città “A”.pdf'))
  })

  test('a picture is shown, can do nothing, and need not be asked for again', async () => {
    const answer = await ask(`/media/${id}/480.avif`)
    expect(answer).toMatchObject({ status: 200, body: Buffer.from('pixels'), headers: { 'Content-Type': 'image/avif', 'Content-Disposition': 'inline', 'Content-Length': '6', 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Security-Policy': "default-src 'none'; sandbox" } })
    expect(await ask(`/media/${id}/480.avif`, { ifNoneMatch: answer.headers.ETag })).toMatchObject({ status: 304, body: null })
    expect(await ask(`/media/${id}/480.avif`, { method: 'HEAD' })).toMatchObject({ status: 200, body: null, headers: { 'Content-Length': '6' } })
  })

  test('an attachment is kept under its name and never shown as a page', async () => {
    const { status, headers } = await ask(`/media/${id}/attachment.pdf`)
    expect([status, headers['Content-Type'], headers['Content-Security-Policy']]).toEqual([200, 'application/pdf', "default-src 'none'; sandbox"])
    expect(headers['Content-Disposition']).toBe(`attachment; filename="citta _A_.pdf"; filename*=UTF-8''citt%C3%A0%20%E2%80%9CA%E2%80%9D.pdf`)
    kept.delete(`${id}/name.txt`)
    expect((await ask(`/media/${id}/attachment.pdf`)).headers['Content-Disposition']).toContain('filename="kakehashi.pdf"')
  })

  test('what is not there, and where nobody can say, is kept by nobody', async () => {
    for (const path of [`/media/${id}/960.avif`, `/media/${'0'.repeat(40)}/attachment.pdf`, `/media/${id}/name.txt`, `/media/${id}/other.pdf`, '/media/', '/media/../secrets.json']) {
      const answer = await ask(path)
      expect([answer.status, answer.headers['Cache-Control']], path).toEqual([404, 'public, max-age=0, must-revalidate'])
    }
    store.isAway = true
    for (const path of [`/media/${id}/480.avif`, `/media/${id}/attachment.pdf`]) {
      expect(await ask(path), path).toMatchObject({ status: 503, headers: { 'Cache-Control': 'no-store', 'Retry-After': '30' } })
    }
  })
})
