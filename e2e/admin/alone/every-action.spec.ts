import { readFileSync } from 'node:fs'
import { expect, test } from '../desk.ts'

/** The words of a page, without what is new each time: nonces and the keys of forms. */
const wordsOf = (html: string) => html.replace(/<script[^]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('S-11: every action of the build, sent by nobody or by another site, does nothing and breaks nothing', async ({ playwright, baseURL, request }) => {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as { node: Record<string, unknown> }
  const ids = Object.keys(manifest.node)
  expect(ids.length).toBeGreaterThan(10)
  // What the newsroom shows of everything that can be written: drafts, articles, a record with its facts, a text's history.
  const shown = async () => Promise.all(['/admin', '/admin/articles', '/admin/records/faenza-toki', '/admin/records/article-er-japan/it/history'].map(async (path) => wordsOf(await (await request.get(path)).text())))
  const before = await shown()
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? '', storageState: { cookies: [], origins: [] } })
  const origins: Record<string, string>[] = [{ origin: baseURL ?? '' }, { origin: 'https://evil.example' }, { origin: 'null' }, {}]
  for (const id of ids) {
    for (const origin of origins) {
      for (const data of ['[]', '[null,{"a":1}]', `["$undefined",${'['.repeat(500)}${']'.repeat(500)}]`, '["__proto__",{"__proto__":{"x":1}}]']) {
        const answer = await nobody.post('/admin/sign-in', { headers: { ...origin, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }, data, maxRedirects: 0 })
        expect(answer.headers()['set-cookie'], `${id} ${origin.origin}`).toBeUndefined()
        expect(answer.status(), `${id} ${origin.origin} ${data.slice(0, 30)}`).toBeLessThan(500)
      }
    }
  }
  const big = await nobody.post('/admin/sign-in', { headers: { origin: baseURL ?? '', 'next-action': ids[0] ?? '', 'content-type': 'text/plain' }, data: `["${'a'.repeat(2_000_000)}"]`, maxRedirects: 0 })
  expect(big.status()).toBeGreaterThanOrEqual(400)
  await nobody.dispose()
  expect(await shown()).toEqual(before)
})
