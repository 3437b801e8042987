import type { APIRequestContext } from '@playwright/test'
import { innerHeader } from '../../lib/bindery/inner.ts'
import { route } from '../../lib/i18n/route.ts'
import { startEndToEndServer } from '../../lib/testing/e2e-server.mjs'
import { expect, test } from '../fixtures.ts'

// The ceiling of peers.md, layout and metadata included, counted at the driver adapter.
const ceiling = 12

const pages = [
  '/it', '/it/legami', '/it/legami?territory=japan&page=2', '/it/legami?q=gen', '/it/mappa', '/it/mappa?territory=japan', '/it/legami/torino-nagoya', '/it/legami/smart-city-europee-e-giapponesi-ruggedised',
  '/it/legami/torino-nagoya/scheda', '/en/partnerships/emilia-romagna-ibaraki/sheet/it', '/it/missioni-ed-eventi/missione-del-piemonte-in-giappone-2025/scheda',
  '/en/territories', '/en/territories/japan', '/en/territories/bologna', '/ja/organisations', '/ja/organisations/regione-emilia-romagna',
  '/it/programmi', '/it/programmi/ruggedised', '/it/missioni-ed-eventi', '/it/missioni-ed-eventi?page=2', '/it/argomenti', '/it/argomenti/cultura',
  '/it/notizie', '/it/notizie/takko-non-tatsukomachi', '/it/persone', '/it/cronologia', '/it/cronologia?decade=2000', '/it/fonti', '/it/fonti/doc-000', '/it/cifre',
  '/it/punti-aperti', '/it/privacy', '/it/nulla', '/it/legami/nulla',
]

// Known to the test, so that it can ask as the portal asks itself: for the page as it is drawn, which nobody keeps.
const secret = 'known-to-the-test-of-statements-alone'

/** The folder of the page behind a public address, as lib/bindery/plan.ts finds it. */
function inner(address: string): string {
  const [path = '', query] = address.split('?')
  const found = route(path)
  if (found.type === 'redirect') throw new Error(`${address} is not the right address: ${found.path}`)
  return found.path + (query ? `?${query}` : '')
}

async function counts(request: APIRequestContext, url: string): Promise<Record<string, number>> {
  const total = async () => ((await (await request.get(`${url}/api/diagnostics`)).json()) as { statements: number }).statements
  const draw = async (path: string) => (await request.get(url + inner(path), { maxRedirects: 0, headers: { [innerHeader]: secret } })).status()
  const found: Record<string, number> = {}
  for (const path of pages) {
    // The address that it redirects to counts, not the redirect.
    const shown = await request.get(url + path)
    expect([200, 404], path).toContain(shown.status())
    const { pathname, search } = new URL(shown.url())
    // What a process learns once is no cost of a page.
    expect(await draw(pathname + search), path).toBe(shown.status())
    const before = await total()
    expect(await draw(pathname + search), path).toBe(shown.status())
    found[path] = (await total()) - before
  }
  return found
}

/** What readers cause: nothing, once a page is kept. */
async function readersCause(request: APIRequestContext, url: string): Promise<number> {
  const total = async () => ((await (await request.get(`${url}/api/diagnostics`)).json()) as { statements: number }).statements
  const kept = pages.filter((path) => !path.includes('?'))
  for (const path of kept) await request.get(url + path)
  const before = await total()
  for (const path of kept) await request.get(url + path)
  return (await total()) - before
}

test('a page costs at most twelve statements, as many with 10,000 records as with 100', async ({ request }) => {
  test.setTimeout(900_000)
  const results: Record<string, number>[] = []
  for (const records of [100, 10_000]) {
    const server = await startEndToEndServer(records, { INNER_SECRET: secret })
    results.push(await counts(request, server.url))
    expect(await readersCause(request, server.url)).toBe(0)
    await server.stop()
  }
  const [few = {}, many = {}] = results
  console.log(JSON.stringify(many, null, 1))
  expect(Object.entries(many).filter(([, count]) => count > ceiling)).toEqual([])
  expect(many).toEqual(few)
})
