import { afterEach, expect, test, vi } from 'vitest'
import { sendDraft } from './send-draft.ts'

const where = { recordId: 'news', locale: 'ja', edition: 0, client: 'editor' }

afterEach(() => vi.unstubAllGlobals())

test('S-12: words go to the route that saves drafts, under a number of their own', async () => {
  const sent: [string, RequestInit][] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push([url, init])
    return Promise.resolve(Response.json({ ok: true, value: { version: 4, savedAt: '2026-11-28T10:00:00Z', issues: [] } }))
  })
  expect(await sendDraft(where, { title: '題' }, 3, 2)).toMatchObject({ ok: true, value: { version: 4 } })
  const [[url, init]] = sent as [[string, RequestInit]]
  expect([url, init.method]).toEqual(['/admin/api/drafts', 'POST'])
  expect(JSON.parse(init.body as string)).toEqual({ request: 'editor-2', ...where, version: 3, sequence: 2, title: '題' })
})

test('S-12: a server that says nothing is given up, so that the words are sent anew', async () => {
  vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))))
  await expect(sendDraft(where, {}, 3, 1, 20)).rejects.toThrow(/timeout/i)
})
