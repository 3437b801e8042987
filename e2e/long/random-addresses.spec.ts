import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startEndToEndServer } from '../../lib/testing/e2e-server.mjs'
import { expect, test } from '../fixtures.ts'

const amount = 10_000
const atOnce = 8

// Repeatable: the same seed gives the same addresses.
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const words = ['it', 'en', 'ja', 'fr', 'legami', 'partnerships', 'territori', 'topics', 'news', 'sources', 'timeline', 'people', 'torino-nagoya', 'turin-nagoya', 'id', 'api', 'admin', '_next', 'doc-000', '..', '.env', 'wp-login.php', '%00', '%2e%2e', '%E8%8C%A8', '%C0%AF', '%F0%9F%8C%89', "'--", '<script>', '${7*7}', '{{x}}', '\\u202e', 'NaN', '-1', '__proto__', 'constructor', 'a'.repeat(300), ' ', '', '~', '=', 'null']
const names = ['q', 'class', 'status', 'decade', 'topic', 'territory', 'page', 'kind', 'country', 'part', 'ruby', '_rsc', 'nxtPlocale', '__proto__', 'x', '']
const values = ['', '1', '0', '-1', '1e9', '99999999999999999999', 'NaN', 'twinning', 'japan', 'culture', '1980', '1985', 'いばらき', '\u0000', '\ud800', '%', '%00', "' OR 1=1 --", '<img src=x onerror=alert(1)>', 'a'.repeat(2000), '[]', '{}', '../..', 'null', 'true', '🌉', '\\', '_', '%25']

function address(next: () => number): string {
  const pick = <T>(list: T[]): T => list[Math.floor(next() * list.length)] as T
  const path = Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(words)).join('/')
  const query = Array.from({ length: Math.floor(next() * 4) }, () => `${encodeURIComponent(pick(names))}=${encodeURIComponent(pick(values).toWellFormed())}`)
  const raw = `/${next() < 0.6 ? `${pick(['it', 'en', 'ja'])}/` : ''}${path}`
  // Escapes stay as they are written, broken ones too; only what no client could send is escaped.
  return encodeURI(raw).replace(/%25([0-9A-F]{2})/gi, '%$1') + (query.length ? `?${query.join('&')}` : '')
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => {
    const stats = lstatSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })
    return sum + (stats?.isFile() ? stats.size : 0)
  }, 0)
}

/** Documents that the portal keeps; the index beside them is one file more. */
const documentsIn = (folder: string) => readdirSync(join(folder, 'documents'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'published.json').length

/** Published addresses, by the index that the portal asks: a page for each language that has a slug. */
function publishedIn(folder: string): number {
  const index = readdirSync(join(folder, 'documents'), { recursive: true, withFileTypes: true }).find((entry) => entry.name === 'published.json')
  const records = JSON.parse(readFileSync(join(index?.parentPath ?? '', 'published.json'), 'utf8')) as { slugs: Record<string, string> }[]
  return records.reduce((sum, { slugs }) => sum + Object.keys(slugs).length, 0)
}

// Lists and homes in three languages; the 404s and the two pages of trouble in three, the 404 without language; the sitemap.
const others = 13 * 3 + 3 * 3 + 1 + 2

test('10,000 random addresses and parameters give no 500 and no stack trace, and leave nothing but documents of published addresses', async ({ request }) => {
  test.setTimeout(1_800_000)
  const server = await startEndToEndServer()
  const next = random(20_261_122)
  const memory = async () => ((await (await request.get(`${server.url}/api/diagnostics`)).json()) as { heapBytes: number }).heapBytes
  const faults: string[] = []
  const statuses = new Map<number, number>()
  const visit = async () => {
    const path = address(next)
    const response = await fetch(server.url + path, { redirect: 'manual' })
    const text = await response.text()
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
    if (response.status >= 500) faults.push(`${response.status} ${path}`)
    if (/\n\s+at .+:\d+:\d+|PrismaClient|node_modules/.test(text)) faults.push(`stack trace ${path}`)
    if (response.headers.get('set-cookie')) faults.push(`cookie ${path}`)
  }
  const round = async (count: number) => {
    for (let done = 0; done < count; done += atOnce) await Promise.all(Array.from({ length: atOnce }, visit))
  }

  // What a process keeps anyway (compiled code, caches of bounded size) is there after the first thousand.
  await round(1_000)
  const before = { memory: await memory(), build: sizeOf('.next'), data: sizeOf(server.folder), documents: documentsIn(server.folder) }
  await round(amount - 1_000)
  const after = { memory: await memory(), build: sizeOf('.next'), data: sizeOf(server.folder), documents: documentsIn(server.folder) }
  const published = publishedIn(server.folder)
  await server.stop()

  console.log(JSON.stringify({ statuses: [...statuses], before, after, published }))
  expect(faults).toEqual([])
  expect(statuses.get(200) ?? 0).toBeGreaterThan(100)
  expect(statuses.get(404) ?? 0).toBeGreaterThan(1_000)
  expect(after.build).toBe(before.build)
  expect(after.documents).toBeGreaterThan(0)
  expect(after.documents).toBeLessThanOrEqual(published + others)
  // The words above name few published pages: nine thousand addresses more bring few documents more. PostgreSQL's own
  // housekeeping may touch a few pages.
  expect(after.documents - before.documents).toBeLessThan(100)
  expect(after.data - before.data).toBeLessThan(2_000_000)
  // After garbage collection: a few bytes held for each address would show.
  expect(after.memory - before.memory).toBeLessThan(9_000 * 1_000)
})
