import { expect, messages, test } from './fixtures.ts'

test.use({ allowedErrors: [/404/] })

test.describe('addresses and languages', () => {
  test('T5, T6: the words or the slug of another language, and an old slug, lead to the right page for good', async ({ request }) => {
    const moves: [string, string][] = [
      ['/en/partnerships/torino-nagoya', '/en/partnerships/turin-nagoya'],
      ['/it/legami/turin-nagoya', '/it/legami/torino-nagoya'],
      ['/it/partnerships/torino-nagoya', '/it/legami/torino-nagoya'],
      ['/it/legami/torino-e-nagoya', '/it/legami/torino-nagoya'],
      ['/ja/partnerships/torino-e-nagoya', '/ja/partnerships/turin-nagoya'],
      ['/en/legami', '/en/partnerships'],
      ['/en/note-legali', '/en/legal-notes'],
      ['/IT/legami/', '/it/legami'],
    ]
    for (const [from, to] of moves) {
      const response = await request.get(from, { maxRedirects: 0 })
      expect(response.status(), from).toBe(308)
      expect(new URL(response.headers().location ?? '', response.url()).pathname, from).toBe(to)
      expect((await request.get(to, { maxRedirects: 0 })).status(), to).toBe(200)
    }
  })

  test('only / asks for the reader’s language, and tells caches so', async ({ request }) => {
    for (const [header, locale] of [['ja,en;q=0.5', 'ja'], ['de', 'it'], ['en-US,en;q=0.9,it;q=0.1', 'en']] as const) {
      const response = await request.get('/', { maxRedirects: 0, headers: { 'Accept-Language': header } })
      expect(response.status()).toBe(302)
      expect(new URL(response.headers().location ?? '', response.url()).pathname).toBe(`/${locale}`)
      expect(response.headers().vary).toContain('Accept-Language')
    }
  })

  test('T12: an address with a language stays what it is, whatever headers and cookies say, and sets no cookie', async ({ request }) => {
    for (const path of ['/it', '/it/legami/torino-nagoya', '/en/news', '/ja/timeline', '/ja/about']) {
      const response = await request.get(path, { maxRedirects: 0, headers: { 'Accept-Language': 'zh,fr', Cookie: 'NEXT_LOCALE=en; locale=ja' } })
      expect(response.status(), path).toBe(200)
      expect(response.headers()['set-cookie'], path).toBeUndefined()
    }
  })

  test('unknown, hidden and withdrawn pages are not there', async ({ request }) => {
    const gone = ['/it/legami/nulla', '/en/territories/nothing', '/ja/nai', '/fr', '/legami', '/it/argomenti/segreto', '/it/topics/hidden-topic', '/ja/timeline/1990', '/id/hidden-topic', '/id/nothing', '/en/partnerships/a/b']
    for (const path of gone) {
      const response = await request.get(path, { maxRedirects: 3 })
      expect(response.status(), path).toBe(404)
      expect(await response.text(), path).not.toContain('Segret')
    }
  })

  test('a permanent address leads to the reader’s language', async ({ request }) => {
    for (const [header, path] of [['ja', '/ja/territories/takko-machi'], ['en', '/en/territories/takko'], ['', '/it/territori/takko']] as const) {
      const response = await request.get('/id/takko', { maxRedirects: 0, headers: { 'Accept-Language': header } })
      expect(response.status()).toBe(303)
      expect(new URL(response.headers().location ?? '', response.url()).pathname).toBe(path)
      expect(response.headers().vary).toContain('Accept-Language')
    }
  })
})

test.describe('a page without a text in the reader’s language', () => {
  test('T14: a record answers with its facts, says so, and is not offered to search engines', async ({ page }) => {
    const response = await page.goto('/ja/partnerships/emilia-romagna-kyoto')
    expect(response?.status()).toBe(200)
    await expect(page.getByText(messages('ja').fallback.title)).toBeVisible()
    await expect(page.getByRole('note').getByRole('link', { name: 'Italiano' })).toHaveAttribute('href', '/it/legami/emilia-romagna-kyoto')
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
    await expect(page.locator('link[rel=alternate][hreflang]')).toHaveCount(0)
    // No Italian or English prose stands in for it.
    await page.goto('/it/legami/emilia-romagna-kyoto')
    const italian = (await page.locator('.lead').first().innerText()).slice(0, 40)
    await expect(page.locator('link[rel=alternate][hreflang=ja]')).toHaveCount(0)
    await expect(page.getByRole('link', { name: '日本語' })).toHaveAttribute('href', '/ja/partnerships/emilia-romagna-kyoto')
    await page.goto('/ja/partnerships/emilia-romagna-kyoto')
    await expect(page.getByText(italian)).toHaveCount(0)
  })

  test('T14: a name that exists only in another language carries that language', async ({ page }) => {
    for (const locale of ['it', 'en'] as const) {
      await page.goto(`/${locale}/${locale === 'it' ? 'territori' : 'territories'}/mumei-cho`)
      await expect(page.getByRole('heading', { level: 1 }).locator('[lang=ja]').or(page.locator('h1[lang=ja]'))).toContainText('無名町')
    }
  })

  test('an article is not there, and says where it is', async ({ page }) => {
    const response = await page.goto('/en/news/takko-not-tatsukomachi')
    expect(response?.status()).toBe(404)
    await expect(page.getByText(messages('en').missing.elsewhere)).toBeVisible()
    const links = page.locator('main').getByRole('link')
    await expect(links.and(page.locator('[href="/it/notizie/takko-non-tatsukomachi"]'))).toContainText('Tatsukomachi')
    await expect(links.and(page.locator('[href="/ja/news/takko-machi-wa-naze-tatsukomachi"]'))).toHaveText('日本語')
    await page.goto('/en/news')
    await expect(page.getByRole('link', { name: /Tatsukomachi/ })).toHaveCount(0)
  })

  test('a withdrawn text that is still shown says so and why', async ({ page }) => {
    await page.goto('/it/legami/bologna-seul')
    await expect(page.getByText(messages('it').fallback.withdrawn)).toBeVisible()
    await expect(page.getByText('In revisione.')).toBeVisible()
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  })

  test('a text sent elsewhere redirects, one that is gone says so', async ({ request }) => {
    const moved = await request.get('/en/news/nine-smart-cities-europe-japan', { maxRedirects: 0 })
    expect(moved.status()).toBe(301)
    expect(new URL(moved.headers().location ?? '', moved.url()).pathname).toBe('/en/partnerships')
    expect((await request.get('/ja/news/5-tsu-no-bunsho-o-narabete-yomu', { maxRedirects: 0 })).status()).toBe(410)
    expect((await request.get('/it/notizie/cinque-documenti-letti-insieme')).status()).toBe(200)
  })
})
