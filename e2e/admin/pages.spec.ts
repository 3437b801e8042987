import type { Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { expect, test } from './desk.ts'
import { lookAtNewsroom } from './newsroom-look.ts'

test.use({ allowedErrors: [/404 \(Not Found\)/] })

// English is among the long tests: it is laid out as Italian is.
lookAtNewsroom('it')
lookAtNewsroom('ja')

test('headers: a nonce for each answer, nothing kept, nothing framed, and no policy of a client', async ({ request }) => {
  const policyOf = async (headers: Record<string, string> = {}) => {
    const answer = await request.get('/admin/articles', { headers })
    expect(answer.headers()['cache-control']).toBe('no-store')
    expect(answer.headers()['x-robots-tag']).toBe('noindex, nofollow')
    expect(answer.headers()['x-content-type-options']).toBe('nosniff')
    expect(answer.headers()['strict-transport-security']).toContain('max-age=')
    return { policy: answer.headers()['content-security-policy'] ?? '', body: await answer.text() }
  }
  const [one, two] = [await policyOf(), await policyOf({ 'content-security-policy': "script-src 'nonce-evil\"><script>'" })]
  for (const { policy, body } of [one, two]) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|evil/)
    expect(body).not.toContain('evil')
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? []
    const scripts = [...body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length).toBeGreaterThan(0)
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`)
  }
  expect(one.policy).not.toBe(two.policy)
})

/** Compressed bytes of every script that a page loads, as gzip sends them. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const scripts = new Map<string, number>()
  const reading: Promise<void>[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') reading.push(answer.body().then((body) => void scripts.set(answer.url(), gzipSync(body).length)))
  })
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await Promise.all(reading)
  return [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
}

test('weight: sign-in at most 160 KB of script, an open text at most 300', async ({ page, browser, baseURL }) => {
  const anonymous = await browser.newContext({ baseURL: baseURL ?? '' })
  const signIn = await scriptBytes(await anonymous.newPage(), '/admin/sign-in')
  await anonymous.close()
  const text = await scriptBytes(page, '/admin/records/article-er-japan/it')
  console.log(`scripts: sign-in ${(signIn / 1000).toFixed(1)} KB, open text ${(text / 1000).toFixed(1)} KB`)
  expect(signIn).toBeLessThanOrEqual(160_000)
  expect(text).toBeLessThanOrEqual(300_000)
})
