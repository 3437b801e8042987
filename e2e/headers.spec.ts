import { readFileSync } from 'node:fs'
import { contentSecurityPolicy, securityHeaders } from '../lib/bindery/policy.ts'
import { expect, test } from './fixtures.ts'
import { attributes } from './html.ts'
import { raw } from './raw.ts'

// S-07: one row for each kind of answer. `has` are headers with a value of their own, `lacks` those that would be wrong.
type Row = { name: string; path: string; status: number; method?: string; headers?: Record<string, string>; has?: Record<string, RegExp>; lacks?: string[] }

const { path: outlines } = JSON.parse(readFileSync('lib/map/outlines.json', 'utf8')) as { path: string }
const askAgain = /^public, max-age=0, must-revalidate$/
const html = { 'content-type': /^text\/html; charset=utf-8$/, 'cache-control': askAgain, etag: /^"[\w-]{22}"$/, vary: /^Accept-Encoding$/, 'content-length': /^\d+$/ }
const rules = { 'speculation-rules': /^"\/speculation-rules\.json"$/ }

const rows: Row[] = [
  { name: 'page', path: '/it/legami/torino-nagoya', status: 200, has: { ...html, ...rules, 'content-language': /^it$/, link: /as="font"/ } },
  { name: 'page in Japanese', path: '/ja', status: 200, has: { ...html, ...rules, 'content-language': /^ja$/ } },
  { name: 'page with filters', path: '/en/partnerships?class=twinning', status: 200, has: { ...html, 'content-language': /^en$/ } },
  { name: 'page as brotli', path: '/it', status: 200, headers: { 'Accept-Encoding': 'br' }, has: { ...html, 'content-encoding': /^br$/, etag: /^"[\w-]{22}-br"$/ } },
  { name: 'page, its head alone', path: '/it', method: 'HEAD', status: 200, has: { ...html, 'content-language': /^it$/ } },
  { name: 'page for navigation by script', path: '/it', status: 200, headers: { RSC: '1', 'Next-Router-Prefetch': '1' }, has: { ...html, 'content-language': /^it$/ } },
  { name: 'page that the reader has', path: '/it', status: 304, headers: { 'If-None-Match': '*' }, has: { etag: html.etag, vary: html.vary, 'cache-control': askAgain }, lacks: ['content-length', 'content-encoding'] },
  { name: '404', path: '/en/nothing', status: 404, has: { ...html, 'content-language': /^en$/ }, lacks: ['speculation-rules'] },
  { name: '404 without language', path: '/nothing', status: 404, has: { ...html, 'content-language': /^it$/ } },
  { name: '404 of what machines ask', path: '/id/nothing', status: 404, has: { 'content-type': /^text\/plain/, 'cache-control': askAgain, 'content-length': /^\d+$/ } },
  { name: '404 of an untidy address', path: '//evil.example', status: 404, has: { ...html, 'content-language': /^it$/ } },
  { name: '410', path: '/ja/news/5-tsu-no-bunsho-o-narabete-yomu', status: 410, has: { ...html, 'content-language': /^ja$/ } },
  { name: '500', path: '/en/broken-page', status: 500, has: { 'content-type': html['content-type'], 'cache-control': /^no-store$/, 'content-language': /^en$/ }, lacks: ['etag', 'retry-after', 'speculation-rules'] },
  { name: '301', path: '/en/news/nine-smart-cities-europe-japan', status: 301, has: { location: /^\/en\/partnerships$/, 'cache-control': /^public, max-age=3600$/, 'content-length': /^0$/ } },
  { name: '302', path: '/', status: 302, has: { location: /^\/it$/, vary: /^Accept-Language$/, 'cache-control': askAgain } },
  { name: '303', path: '/id/takko', status: 303, has: { location: /^\/it\/territori\/takko$/, vary: /^Accept-Language$/, 'cache-control': askAgain } },
  { name: '308', path: '/en/legami?q=a%20b', status: 308, has: { location: /^\/en\/partnerships\?q=a\+b$/, 'cache-control': /^public, max-age=3600$/ } },
  { name: 'sitemap', path: '/sitemap.xml', status: 200, has: { ...html, 'content-type': /^application\/xml; charset=utf-8$/ }, lacks: ['content-language'] },
  { name: 'robots', path: '/robots.txt', status: 200, has: { 'content-type': /^text\/plain; charset=utf-8$/, 'cache-control': /^public, max-age=3600$/ } },
  { name: 'speculation rules', path: '/speculation-rules.json', status: 200, has: { 'content-type': /^application\/speculationrules\+json$/, 'cache-control': /^public, max-age=86400$/ } },
  { name: 'icon', path: '/icon.svg', status: 200, has: { 'content-type': /^image\/svg\+xml$/, 'cache-control': /^public, max-age=86400$/, etag: /./ } },
  ...['/favicon.ico', '/apple-touch-icon.png', '/icons/icon-192.png', '/icons/icon-512.png', '/icons/icon-maskable-512.png'].map((path) => ({ name: `icon ${path}`, path, status: 200, has: { 'content-type': /^image\/(png|x-icon|vnd\.microsoft\.icon)$/, 'cache-control': /^public, max-age=86400$/, etag: /./ } })),
  ...['it', 'en', 'ja'].map((locale) => ({ name: `web manifest in ${locale}`, path: `/manifest/${locale}.webmanifest`, status: 200, has: { 'content-type': /^application\/manifest\+json/, 'cache-control': /^public, max-age=86400$/ } })),
  { name: 'web manifest of no language', path: '/manifest/fr.webmanifest', status: 404 },
  { name: 'face', path: '/fonts/kakehashi-serif.woff2', status: 200, has: { 'content-type': /^font\/woff2$/, 'cache-control': /^public, max-age=31536000, immutable$/ } },
  { name: 'outlines of the map', path: outlines, status: 200, has: { 'content-type': /^image\/svg\+xml$/, 'cache-control': /^public, max-age=31536000, immutable$/ } },
  { name: 'outlines that are no longer', path: '/map/outlines-00000000.svg', status: 404 },
  { name: 'script', path: '/scripts/readings.js', status: 200, has: { 'content-type': /javascript/, 'cache-control': /^public, max-age=86400$/, etag: /./ } },
  { name: 'file of the build that is not there', path: '/_next/static/nothing.js', status: 404, has: { 'cache-control': /no-store/ } },
  { name: 'optimizer of pictures', path: '/_next/image?url=%2Ficon.svg&w=64&q=75', status: 404 },
  ...['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'].flatMap((method) =>
    // Only the admin and the form for barriers are written to, by POST alone (e2e/admin/headers.spec.ts, e2e/barriers.spec.ts).
    ['/it', '/en/legami', '/robots.txt', '/icon.svg', ...(method === 'POST' ? [] : ['/admin'])].map((path) => ({ name: `${method} ${path}`, path, method, status: 405, has: { allow: /^GET, HEAD$/ } })),
  ),
  { name: 'PUT of a form', path: '/it/segnala-barriera', method: 'PUT', status: 405, has: { allow: /^GET, HEAD, POST$/ } },
]

async function check(base: string | undefined, { path, status, method, headers, has = {}, lacks = [] }: Row): Promise<void> {
  const answer = await raw(base, path, { ...(method ? { method } : {}), ...(headers ? { headers } : {}) })
  expect(answer.status).toBe(status)
  for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers[name.toLowerCase()], name).toBe(value)
  for (const name of Object.keys(securityHeaders)) expect(answer.names.filter((one) => one === name.toLowerCase()), name).toHaveLength(1)
  for (const [name, value] of Object.entries(has)) expect(answer.headers[name] ?? '', name).toMatch(value)
  for (const name of [...lacks, 'set-cookie', 'x-powered-by', 'server', 'x-middleware-rewrite', 'x-nextjs-rewritten-path']) expect(answer.headers, name).not.toHaveProperty(name)
}

test('the policy is what ASVS asks: two years, all subdomains, nothing inline, no base, no object, no frame of others', () => {
  const hsts = securityHeaders['Strict-Transport-Security'] ?? ''
  expect(Number(/max-age=(\d+)/.exec(hsts)?.[1])).toBeGreaterThanOrEqual(31_536_000)
  expect(hsts).toContain('includeSubDomains')
  for (const directive of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'self'", "form-action 'self'"]) {
    expect(contentSecurityPolicy.split('; ')).toContain(directive)
  }
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/)
  expect(securityHeaders).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Opener-Policy': 'same-origin' })
  expect(Object.keys(securityHeaders)).toEqual(expect.arrayContaining(['Referrer-Policy', 'Permissions-Policy']))
})

for (const row of rows) test(row.name, async ({ baseURL }) => check(baseURL, row))

test('style sheets of the build', async ({ baseURL }) => {
  const { text } = await raw(baseURL, '/it')
  const sheets = attributes(text, 'link', 'href').filter((href) => href.includes('.css'))
  expect(sheets.length).toBeGreaterThan(0)
  for (const path of sheets) {
    await check(baseURL, { name: path, path, status: 200, has: { 'content-type': /^text\/css/, 'cache-control': /^public, max-age=31536000, immutable$/ } })
  }
})
