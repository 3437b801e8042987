import type { APIRequestContext } from '@playwright/test'
import { startEndToEndServer } from '../../lib/testing/e2e-server.mjs'
import { expect, test } from '../fixtures.ts'

// The ceiling of peers.md, layout and metadata included, counted at the driver adapter.
const ceiling = 12

const pages = [
  '/it', '/it/legami', '/it/legami?territory=japan&page=2', '/it/legami?q=gen', '/it/legami/torino-nagoya', '/it/legami/smart-city-europee-e-giapponesi-ruggedised',
  '/en/territories', '/en/territories/japan', '/en/territories/bologna', '/ja/organisations', '/ja/organisations/regione-emilia-romagna',
  '/it/programmi', '/it/programmi/ruggedised', '/it/missioni-ed-eventi', '/it/missioni-ed-eventi?page=2', '/it/argomenti', '/it/argomenti/cultura',
  '/it/notizie', '/it/notizie/takko-non-tatsukomachi', '/it/persone', '/it/cronologia', '/it/cronologia?decade=2000', '/it/fonti', '/it/fonti/doc-000', '/it/cifre',
  '/it/punti-aperti', '/it/privacy', '/it/nulla', '/it/legami/nulla',
]

async function counts(request: APIRequestContext, url: string): Promise<Record<string, number>> {
  const total = async () => ((await (await request.get(`${url}/api/diagnostics`)).json()) as { statements: number }).statements
  const found: Record<string, number> = {}
  for (const path of pages) {
    // The address that it redirects to counts, not the redirect.
    const first = await request.get(url + path)
    expect([200, 404], path).toContain(first.status())
    const before = await total()
    const response = await request.get(first.url())
    expect(response.status(), path).toBe(first.status())
    found[path] = (await total()) - before
  }
  return found
}

test('a page costs at most twelve statements, as many with 10,000 records as with 100', async ({ request }) => {
  test.setTimeout(900_000)
  const results: Record<string, number>[] = []
  for (const records of [100, 10_000]) {
    const server = await startEndToEndServer(records)
    results.push(await counts(request, server.url))
    await server.stop()
  }
  const [few = {}, many = {}] = results
  console.log(JSON.stringify(many, null, 1))
  expect(Object.entries(many).filter(([, count]) => count > ceiling)).toEqual([])
  expect(many).toEqual(few)
})
