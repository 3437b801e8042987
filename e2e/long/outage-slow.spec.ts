import { Agent, get } from 'node:http'
import { expect, test } from '@playwright/test'
import { type GatedServer, gatedPortal, publishTitle, sitemapPaths, statusesOf, visit, visitAll } from '../gated-portal.ts'

// The database answers, but slowly, or not at all (hardening.md, R-13).
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const connections = 10
const requests = 300
/** What one process may open (DATABASE_POOL_MAX). */
const poolMax = 5

let portal: GatedServer
let kept: string[]

/** Milliseconds of requests for kept pages over a few lasting connections, the 95th of a hundred. */
async function ninetyFifth(): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  const one = (path: string) =>
    new Promise<void>((resolve, reject) => {
      const begun = performance.now()
      get(portal.url + path, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}`))
        response.resume().on('end', () => resolve(void times.push(performance.now() - begun)))
      }).on('error', reject)
    })
  const next = Array.from({ length: requests }, (_, index) => kept[index % kept.length] as string).values()
  const client = async () => {
    for (const path of next) await one(path)
  }
  await Promise.all(Array.from({ length: connections }, client))
  agent.destroy()
  return times.sort((a, b) => a - b)[Math.floor(requests * 0.95)] as number
}

test.beforeAll(async () => {
  portal = await gatedPortal('outage-slow')
  kept = (await sitemapPaths(portal)).filter((_, index) => index % 30 === 0)
  kept.push('/it/legami/torino-nagoya')
  await visitAll(portal, kept)
})

test.afterAll(async () => portal?.stop())

test('R-13: five seconds a query change nothing for kept pages, and nothing piles up', async () => {
  await ninetyFifth()
  const before = await ninetyFifth()
  await portal.gate.slow(5_000)
  const begun = performance.now()
  const lists = Promise.all(Array.from({ length: 100 }, (_, index) => visit(portal, `/it/legami?decade=${1950 + (index % 8) * 10}&page=${1 + Math.floor(index / 8)}`)))
  // Not at once: by now all of them wait.
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const during = await ninetyFifth()
  const answered = await lists
  const took = performance.now() - begun
  const after = await ninetyFifth()
  console.log(`95 of 100 kept pages: ${before.toFixed(1)} ms before, ${during.toFixed(1)} and ${after.toFixed(1)} ms with 5 s a query; 100 lists ended after ${(took / 1_000).toFixed(1)} s`)

  const guard = 10 * Math.max(before, 10)
  expect(during).toBeLessThan(guard)
  expect(after).toBeLessThan(guard)
  expect(answered.filter(({ status }) => status !== 200 && status !== 503).map(({ path, status }) => `${status} ${path}`)).toEqual([])
  expect(answered.filter(({ status, headers }) => status === 503 && !headers.get('retry-after'))).toEqual([])
  // A place in the queue, a drawing, and asking whether the database is away: what each of them takes at most.
  expect(took).toBeLessThan(50_000)
  expect(portal.gate.connections()).toBeLessThanOrEqual(poolMax)
})

test('R-13: a page made old while the database is slow is shown as it was, and only its first readers wait', async () => {
  const path = '/it/legami/torino-nagoya'
  await publishTitle(portal, 'torino-nagoya--it', 'Torino e Nagoya, piano', ['record:torino-nagoya'])
  // The reading of changes takes as long as every query.
  await new Promise((resolve) => setTimeout(resolve, 12_000))
  const first = await visit(portal, path)
  const others = await visitAll(portal, Array.from({ length: 40 }, () => path), 10)
  expect(statusesOf([first, ...others]).filter((one) => !one.startsWith('200'))).toEqual([])
  expect(first.took).toBeLessThan(6_000)
  expect(others.map(({ took }) => took).sort((a, b) => a - b)[37]).toBeLessThan(500)

  await portal.gate.open()
  await expect.poll(async () => (await visit(portal, path)).body.includes('Torino e Nagoya, piano'), { timeout: 60_000 }).toBe(true)
})

test('R-13: a server that lets everybody in and never answers leaves kept pages as they are, and the rest waiting for a time', async () => {
  await portal.gate.swallow()
  const rest = Promise.all([visit(portal, '/ja/partnerships?q=x'), visit(portal, '/en/partnerships?q=x')])
  const pages = await visitAll(portal, kept)
  expect(statusesOf(pages).filter((one) => !one.startsWith('200'))).toEqual([])
  expect(Math.max(...pages.map(({ took }) => took))).toBeLessThan(4_000)
  const waiting = await rest
  expect(statusesOf(waiting)).toEqual(['503 /ja/partnerships?q=x ja', '503 /en/partnerships?q=x en'])
  expect(Math.max(...waiting.map(({ took }) => took))).toBeLessThan(40_000)
  await portal.gate.open()
  await expect.poll(async () => (await visit(portal, '/ja/partnerships?q=x')).status, { timeout: 60_000 }).toBe(200)
})
