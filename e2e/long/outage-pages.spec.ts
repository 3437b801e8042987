import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Locale, locales, messages } from '../fixtures.ts'
import { differences, expire, type GatedServer, gatedPortal, publishTitle, sitemapPaths, visit, type Visit, visitAll } from '../gated-portal.ts'
import { linkTo } from '../html.ts'

// Pages that are kept are never mixed up, never half written, and drawn anew exactly when something changed in them.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const requests = 1_000
const pagesOfEach = 40

let portal: GatedServer
/** As many pages of each language */
let sample: string[]

const localeOf = (path: string) => path.split('/')[1] as Locale

// Repeatable: the same seed gives the same order.
function shuffled<T>(list: T[], seed: number): T[] {
  let state = seed
  const next = () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296)
  return list.map((one) => ({ one, at: next() })).sort((a, b) => a.at - b.at).map(({ one }) => one)
}

function faultsOf({ path, status, body, lang, headers }: Visit): string[] {
  const locale = localeOf(path)
  const skip = (of: Locale) => `>${messages(of).site.skip}<`
  const others = locales.filter((other) => other !== locale)
  const faults = [
    status !== 200 && `answers ${status}`,
    lang !== locale && `is in ${lang}`,
    headers.get('content-language') !== locale && `is said to be in ${headers.get('content-language')}`,
    linkTo(body, 'canonical') !== portal.url + path && `names itself ${linkTo(body, 'canonical')}`,
    !body.includes(skip(locale)) && 'has no words of its language',
    others.some((other) => body.includes(skip(other))) && 'has words of another language',
    /segret(o|issimo)\b/i.test(body) && 'shows what is hidden',
  ]
  return faults.flatMap((fault) => (fault ? [`${path} ${fault}`] : []))
}

/** The files of the kept documents, those half written by now left out. */
const files = () =>
  readdirSync(join(portal.folder, 'documents'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[0-9a-f]{40}$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))

test.beforeAll(async () => {
  portal = await gatedPortal('outage-pages')
  const all = await sitemapPaths(portal)
  sample = locales.flatMap((locale) => shuffled(all.filter((path) => localeOf(path) === locale), 7).slice(0, pagesOfEach))
})

test.afterAll(async () => portal?.stop())

test('R-25: a thousand requests in no order, cold and warm, bring each page in its own language', async () => {
  expect(sample.length).toBe(pagesOfEach * locales.length)
  const order = shuffled(Array.from({ length: requests }, (_, index) => sample[index % sample.length] as string), 25)
  const visits = await visitAll(portal, order, 20)
  expect(visits.flatMap(faultsOf)).toEqual([])
  expect(visits.length).toBe(requests)
  // Cold and warm, first and last: one document.
  const bodies = new Map<string, Set<string>>()
  for (const { path, body } of visits) bodies.set(path, (bodies.get(path) ?? new Set()).add(body))
  expect([...bodies].filter(([, different]) => different.size > 1).map(([path]) => path)).toEqual([])
})

test('a page is drawn anew when a record that it names changes, and no other is', async () => {
  const [naming, other] = ['/it/legami/torino-nagoya', '/it/legami/bologna-hamamatsu']
  await visitAll(portal, [naming, other])
  const [, before] = await visitAll(portal, [naming, other])
  // Both texts are changed, and only one is said to be: the other would show it if it were drawn.
  await publishTitle(portal, 'bologna-hamamatsu--it', 'Bologna, taciuta')
  await publishTitle(portal, 'torino-nagoya--it', 'Torino, detta', ['record:torino-nagoya'])
  await expect.poll(async () => (await visit(portal, naming)).body.includes('Torino, detta'), { timeout: 5_000, intervals: [100] }).toBe(true)
  const after = await visit(portal, other)
  expect(after.etag).toBe(before?.etag)
  expect(after.body).not.toContain('Bologna, taciuta')
  await expire(portal, ['record:bologna-hamamatsu'])
  await expect.poll(async () => (await visit(portal, other)).body.includes('Bologna, taciuta'), { timeout: 5_000, intervals: [100] }).toBe(true)
})

test('a kept page costs no statement', async () => {
  const statements = async () => (JSON.parse((await visit(portal, '/api/diagnostics')).body) as { statements: number }).statements
  await visitAll(portal, sample)
  const before = await statements()
  await visitAll(portal, sample)
  expect(await statements()).toBe(before)
})

test('killed while documents are written, the portal begins again with whole ones', async () => {
  const some = sample.filter((_, index) => index % 3 === 0)
  const right = await visitAll(portal, some)
  for (const wait of [200, 700]) {
    await expire(portal, ['everything'])
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    // All of them are drawn and written once more, until the end comes.
    const cut = visitAll(portal, some, 12).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, wait))
    await portal.kill()
    await cut
    await portal.begin()
    const visits = await visitAll(portal, some)
    expect(visits.flatMap(faultsOf)).toEqual([])
    expect(differences(right, visits)).toEqual([])
  }
})

test('a stored page that is cut off or overwritten is drawn anew', async () => {
  const right = await visitAll(portal, sample)
  await portal.end()
  const stored = files()
  expect(stored.length).toBeGreaterThanOrEqual(sample.length)
  for (const [index, file] of stored.entries()) {
    const { length } = readFileSync(file)
    if (index % 4 === 3) writeFileSync(file, Buffer.alloc(length, 'x'))
    else truncateSync(file, [0, 3, length - 1][index % 4])
  }
  await portal.begin()
  const visits = await visitAll(portal, sample)
  expect(visits.flatMap(faultsOf)).toEqual([])
  expect(differences(right, visits)).toEqual([])
})
