import type { Page } from '@playwright/test'
import { expect, type Locale, locales, messages, sectionPath, test } from './fixtures.ts'
import { attributes, linkTo, meta, words } from './html.ts'
import { raw } from './raw.ts'
import { templates } from './templates.ts'

test.use({ allowedErrors: [/422 \(Unprocessable/] })

const formPath = (locale: Locale) => sectionPath(locale, 'report-a-barrier')
const ticket = /^B-\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/

/** As a browser that knows no rules for fields, so that the server has to say what is wrong. */
const withoutRules = (page: Page) => page.evaluate(() => document.querySelector('form')?.setAttribute('novalidate', ''))

for (const locale of locales) {
  const { barrier, site } = messages(locale)

  test(`A-01: statement, policy and form are there and linked (${locale})`, async ({ baseURL }) => {
    const statement = await raw(baseURL, templates.accessibility?.[locale] ?? '')
    const policy = await raw(baseURL, templates['accessibility policy']?.[locale] ?? '')
    const footer = (html: string) => attributes(/<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '', 'a', 'href')
    const home = footer((await raw(baseURL, `/${locale}`)).text)
    for (const paths of [templates.accessibility, templates['accessibility policy'], templates['barrier form']]) expect(home).toContain(paths?.[locale])
    expect([statement.status, policy.status]).toEqual([200, 200])
    const main = /<main[\s\S]*<\/main>/.exec(statement.text)?.[0] ?? ''
    expect(attributes(main, 'a', 'href')).toEqual(expect.arrayContaining([formPath(locale), templates['accessibility policy']?.[locale], 'https://www.agid.gov.it/it/agenzia/difensore-civico-il-digitale']))
    // Nothing is claimed that nobody has examined.
    expect(words(policy.text)).toContain('JIS X 8341-3:2016')
    expect(main).toContain('<span lang="it">Dichiarazione di accessibilità</span>')
    expect(words(main)).toContain(messages(locale).accessibility.notDeclared)
  })

  test(`a reader reports a barrier without script (${locale})`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(sectionPath(locale, 'timeline'))
    await page.locator('footer').getByRole('link', { name: site.sections['report-a-barrier'] }).click()
    await expect(page.getByLabel(barrier.page)).toHaveValue(sectionPath(locale, 'timeline'))
    await page.getByLabel(barrier.text).fill(`${locale}: ${barrier.textHint}`)
    await page.getByLabel(barrier.device).fill('NVDA 2026')
    await page.getByRole('button', { name: barrier.send }).click()
    await page.waitForURL(/\?ticket=/)
    const number = new URL(page.url()).searchParams.get('ticket') ?? ''
    expect(number).toMatch(ticket)
    expect(new URL(page.url()).pathname).toBe(formPath(locale))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(barrier.ticket.title)
    await expect(page.getByText(number, { exact: true })).toBeVisible()
    await expect(page.getByText(barrier.ticket.states.open)).toBeVisible()
    // What was written is nobody's to read by its number.
    await expect(page.getByText('NVDA 2026')).toHaveCount(0)
    expect(await context.cookies()).toEqual([])
    await context.close()
    const again = await raw(baseURL, `${formPath(locale)}?ticket=${number.toLowerCase()}`)
    expect(again.status).toBe(200)
    expect(meta(again.text, 'robots')).toContain('noindex')
    expect(linkTo(again.text, 'canonical')).not.toContain(number)
  })

  test(`a report that is refused comes back whole, and says where (${locale})`, async ({ page, axe }) => {
    await page.goto(formPath(locale))
    await withoutRules(page)
    await page.getByLabel(barrier.device).fill('</textarea><b>"NVDA"</b>')
    await page.getByLabel(barrier.page).fill('https://evil.example/')
    await page.getByLabel(barrier.email).fill('nobody@')
    const send = async () => {
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: barrier.send }).click()
      return (await answer).status()
    }
    expect(await send()).toBe(422)
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await expect(page).toHaveTitle(new RegExp(`^${barrier.refusedTitle}`))
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary).toContainText(barrier.nothingReceived)
    for (const [name, code] of [['text', 'text-missing'], ['page', 'page-elsewhere'], ['email', 'email-invalid']] as const) {
      await summary.getByRole('link', { name: barrier.issues[code] }).click()
      await expect(page.getByLabel(barrier[name], { exact: false })).toBeFocused()
      await expect(page.locator(`#field-${name}`)).toHaveAccessibleDescription(new RegExp(barrier.issues[code].slice(0, 12)))
    }
    await expect(page.getByLabel(barrier.device)).toHaveValue('</textarea><b>"NVDA"</b>')
    await expect(page.getByLabel(barrier.email)).toHaveValue('nobody@')
    await axe()
    await page.getByLabel(barrier.text).fill('\nUno\n\nDue')
    await page.getByLabel(barrier.email).fill('')
    expect(await send()).toBe(422)
    // The next page has come: what it refuses now is one field.
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1)
    await expect(page.getByLabel(barrier.text)).toHaveValue('\nUno\n\nDue')
    await page.getByLabel(barrier.page).fill('')
    await page.getByRole('button', { name: barrier.send }).click()
    await page.waitForURL(/\?ticket=/)
    await axe()
  })
}

test('A-01: the footer of Italian pages says “Dichiarazione di accessibilità”, to the letter', async ({ page }) => {
  await page.goto('/it')
  await expect(page.locator('footer').getByRole('link', { name: 'Dichiarazione di accessibilità', exact: true })).toHaveAttribute('href', '/it/dichiarazione-di-accessibilita')
})

test('a number that nobody was given says so, and names nothing', async ({ page, axe }) => {
  for (const number of ['B-2026-0000-0000', '<script>alert(1)</script>', '']) {
    await page.goto(`/en/report-a-barrier?ticket=${encodeURIComponent(number)}&x=1`)
    if (number) await expect(page.getByText(messages('en').barrier.ticket.unknown)).toBeVisible()
  }
  await axe()
})

test('a page of another place is never filled in', async ({ page }) => {
  for (const [given, shown] of [['//evil.example/x', ''], ['https://evil.example/', ''], ['/it/legami?class=twinning', '/it/legami?class=twinning'], ['javascript:alert(1)', '']] as const) {
    await page.goto(`/it/segnala-barriera?page=${encodeURIComponent(given)}`)
    await expect(page.getByLabel(messages('it').barrier.page)).toHaveValue(shown)
  }
})

test('what a program fills in is refused, and shown to a person whose browser did', async ({ request, baseURL, page }) => {
  const { barrier } = messages('it')
  const answer = await request.post('/it/segnala-barriera', { form: { text: 'Compra!', website: 'https://spam.example' }, headers: { origin: baseURL ?? '' }, maxRedirects: 0 })
  expect(answer.status()).toBe(422)
  await page.setContent(await answer.text())
  await expect(page.getByLabel(barrier.trap)).toBeVisible()
  await page.goto('/it/segnala-barriera')
  await expect(page.getByLabel(barrier.trap)).toBeHidden()
})

test('a form of another site, one without end and one of another kind are refused; nothing makes Next answer in its own manner', async ({ request, baseURL }) => {
  const post = (headers: Record<string, string>, data = 'text=Uno') => request.post('/ja/report-a-barrier', { data, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, maxRedirects: 0 })
  const own = { origin: baseURL ?? '' }
  const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, {}, { ...own, 'sec-fetch-site': 'cross-site' }]
  for (const headers of foreign) {
    const answer = await post(headers)
    expect(answer.status(), JSON.stringify(headers)).toBe(403)
    expect(await answer.text()).toContain(messages('ja').barrier.refusals.foreign)
    expect(await answer.text()).not.toContain('Uno')
  }
  for (const [headers, data] of [[own, `text=${'a'.repeat(200_000)}`], [{ ...own, 'content-type': 'application/json' }, '{"text":"Uno"}'], [{ ...own, 'content-type': 'multipart/form-data; boundary=x' }, 'nonsense'], [own, ''], [own, '__proto__=1&constructor=2']] as const) {
    expect((await post(headers, data)).status(), data.slice(0, 20)).toBe(422)
  }
  const navigating: Record<string, string>[] = [{ rsc: '1' }, { 'next-action': '7f0000000000000000000000000000000000000000' }, { 'x-kakehashi-inner': '0'.repeat(64) }, { 'x-kakehashi-address': '/it/segnala-barriera' }]
  for (const headers of navigating) {
    const answer = await post({ ...own, ...headers }, 'text=')
    expect(answer.status(), JSON.stringify(headers)).toBe(422)
    expect(answer.headers()).toMatchObject({ 'content-language': 'ja', 'cache-control': 'no-store' })
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
})
