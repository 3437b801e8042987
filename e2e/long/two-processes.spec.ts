import { sitemapPaths } from '../../lib/cli/sitemap-paths.mjs'
import { startTwoPortals } from '../../lib/testing/e2e-server.mjs'
import { beginArticle, emailOf, fillSignIn, messages, password, publish, publishedPath, write } from '../admin/desk.ts'
import { visit } from '../bound/visit.ts'
import { expect, test } from '../fixtures.ts'
import { onPostgres } from '../on-postgres.ts'

const it = messages('it')

// What is published on one process is there on every other within five seconds, wherever it stands.
test.describe('two processes on one database', () => {
  const portals = onPostgres('A portal of two processes', startTwoPortals)

  test('publish, correct and withdraw on one: page, list, home, linked record, sitemap and card follow on the other', async ({ browser }) => {
    const [here = '', there = ''] = portals().urls
    const text = async (path: string) => (await visit(there + path)).text
    const sitemapFiles = ['/sitemap.xml', '/sitemap.xml?part=1']
    // Kept before, so that it must be expired.
    for (const path of ['/it', '/it/notizie', ...sitemapFiles, '/it/territori/toki']) expect((await visit(there + path)).status, path).toBe(200)
    const context = await browser.newContext({ baseURL: here, locale: 'it-IT' })
    const page = await context.newPage()
    await page.goto('/admin')
    await fillSignIn(page, emailOf('administrator'), password)
    await page.waitForURL('**/admin')
    const id = await beginArticle(page)
    const title = `Dappertutto ${Date.now()}`
    await write(page, { title, summary: 'Sommario.', body: 'Testo.' })
    await page.goto(`/admin/records/${id}`)
    await page.getByRole('group', { name: it.desk.links.about }).getByRole('combobox').fill('土岐市')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: it.desk.links.save }).click()
    await page.waitForURL(/saved=1/)
    await page.goto(`/admin/records/${id}/it`)
    await publish(page)
    const path = await publishedPath(page)

    const published = Date.now()
    await expect(async () => {
      for (const address of ['/it/notizie', '/it', '/it/territori/toki', path]) expect(await text(address), address).toContain(title)
      expect(await sitemapPaths(text)).toContain(path)
    }).toPass({ timeout: 5_000, intervals: [100] })
    console.log(`Seen everywhere on the other process after ${Date.now() - published} ms`)
    const card = /<meta property="og:image" content="([^"]+)"/.exec(await text(path))?.[1] ?? ''
    expect((await visit(there + new URL(card).pathname)).status).toBe(200)

    await page.goto(`/admin/records/${id}/it/withdraw`)
    await page.getByLabel(it.desk.withdraw.kinds.gone).check()
    await page.getByLabel(it.desk.withdraw.reason, { exact: true }).fill('Prova finita.')
    await page.getByRole('button', { name: it.desk.withdraw.submit }).click()
    await page.waitForURL(/withdrawn=/)
    await expect(async () => {
      expect((await visit(there + path)).status).toBe(410)
      for (const address of ['/it/notizie', '/it', '/it/territori/toki']) expect(await text(address), address).not.toContain(title)
      expect(await sitemapPaths(text)).not.toContain(path)
    }).toPass({ timeout: 5_000, intervals: [100] })
    await context.close()
  })
})
