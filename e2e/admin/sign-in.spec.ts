import { locales, messages, test as portal } from '../fixtures.ts'
import { emailOf, expect, fillSignIn, password, test } from './desk.ts'

const it = messages('it')

portal.describe('nobody signed in', () => {
  portal.use({ locale: 'it-IT' })

  for (const locale of locales) {
    portal(`${locale}: the sign-in page speaks the language asked for`, async ({ page, axe }) => {
      await page.goto(`/admin/sign-in?lang=${locale}`)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages(locale).signIn.title)
      await axe()
      await page.emulateMedia({ colorScheme: 'dark' })
      await axe()
    })
  }

  portal('signs in by keyboard alone, and goes where they wanted to go', async ({ page }) => {
    await page.goto('/admin/records')
    await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Frecords/)
    await page.getByLabel(it.signIn.email).focus()
    await page.keyboard.type(emailOf('administrator'))
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/admin\/records$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(it.desk.records.title)
  })

  portal('is told the same of an unknown address and of a wrong password, and keeps what was typed', async ({ page, axe }) => {
    for (const email of [emailOf('viewer'), 'nobody@kakehashi.example']) {
      await page.goto('/admin/sign-in')
      await fillSignIn(page, email, 'not the password')
      const refusal = page.locator('.refusal')
      await expect(refusal).toContainText(it.form.refusals['wrong-password'])
      await expect(refusal).toBeFocused()
      await expect(page.getByLabel(it.signIn.email)).toHaveValue(email)
      expect(await page.context().cookies()).toEqual([])
    }
    await axe()
  })

  portal('signs in without script, after a refusal that keeps the address', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'it-IT', javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto('/admin/records')
    await fillSignIn(page, emailOf('viewer'), 'not the password')
    await expect(page.locator('.refusal')).toContainText(it.form.refusals['wrong-password'])
    await expect(page.getByLabel(it.signIn.email)).toHaveValue(emailOf('viewer'))
    await fillSignIn(page, emailOf('viewer'), password)
    await expect(page).toHaveURL(/\/admin\/records$/)
    await context.close()
  })

  portal('at another address than its own it says where it is', async ({ page, baseURL }) => {
    const { port } = new URL(baseURL ?? '')
    await page.goto(`http://127.0.0.1:${port}/admin/sign-in`)
    await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', `${baseURL}/admin`)
  })

  portal('a field that is not filled in is named and linked', async ({ page }) => {
    await page.goto('/admin/sign-in')
    await fillSignIn(page, 'no address', '')
    await page.getByRole('link', { name: it.form.issues['email-invalid'] }).click()
    const field = page.getByLabel(it.signIn.email)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(it.form.issues['email-invalid'])
  })

  portal('S-13: the cookie of a session is for the newsroom alone, and no script reads it', async ({ page }) => {
    await page.goto('/admin/sign-in')
    await fillSignIn(page, emailOf('editor'), password)
    await page.waitForURL('**/admin')
    const cookies = (await page.context().cookies()).map(({ value, expires, domain, ...rest }) => ({ ...rest, hours: Math.round((expires - Date.now() / 1000) / 3600), hasValue: value.length > 32, isHere: domain === 'localhost' }))
    expect(cookies).toEqual([{ name: 'kakehashi.session_token', path: '/admin', httpOnly: true, secure: false, sameSite: 'Strict', hours: 12, hasValue: true, isHere: true }])
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })

  portal('S-14: after signing out the old cookie is worth nothing', async ({ page, context, request }) => {
    await page.goto('/admin/sign-in')
    await fillSignIn(page, emailOf('editor'), password)
    await page.waitForURL('**/admin')
    const [cookie] = await context.cookies()
    const old = { headers: { cookie: `${cookie?.name}=${cookie?.value}` }, maxRedirects: 0 }
    expect((await request.get('/admin/articles', old)).status()).toBe(200)
    await page.getByRole('button', { name: it.admin.signOut }).click()
    await page.waitForURL('**/admin/sign-in')
    expect((await request.get('/admin/articles', old)).status()).toBe(307)
    expect((await request.get('/admin/api/records?q=toki', old)).status()).toBe(401)
  })

  portal('a session that somebody else laid is not taken over (fixation)', async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'kakehashi.session_token', value: 'laid-by-somebody.else', domain: new URL(baseURL ?? '').hostname, path: '/admin' }])
    await page.goto('/admin/sign-in')
    await fillSignIn(page, emailOf('editor'), password)
    await page.waitForURL('**/admin')
    expect((await context.cookies()).map(({ value }) => value)).not.toContain('laid-by-somebody.else')
  })

  portal('nowhere else than the newsroom does it lead after signing in', async ({ page, baseURL }) => {
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/it', 'javascript:alert(1)', '/admin/../it']) {
      await page.goto(`/admin/sign-in?next=${encodeURIComponent(next)}`)
      expect(await page.locator('input[name=next]').inputValue(), next).toBe('')
    }
    expect(new URL(page.url()).origin).toBe(baseURL)
  })

  portal('S-02: no spelling of an address of the newsroom shows anything of it', async ({ request, baseURL }) => {
    const paths = ['/admin', '/admin/articles', '/admin/records/er-ibaraki', '/admin/records/er-ibaraki/it', '/admin/api/records?q=toki', '/Admin', '/ADMIN/articles', '//admin', '/admin/', '/admin//articles', '/admin%2farticles', '/it/../admin', '/admin/%2e%2e/admin/articles', '/admin.rsc', '/admin/articles.rsc', '/admin/articles.segments/_tree.segment.rsc', '/admin/articles?_rsc=x', '/admin/articles?nxtPlocale=it', '/_next/data/x/admin.json']
    const headers: Record<string, string>[] = [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }, { 'x-kakehashi-inner': 'guess' }, { 'x-kakehashi-asked': '/admin/password' }]
    for (const path of paths) {
      for (const header of headers) {
        const answer = await request.get(`${baseURL}${path}`, { headers: header, maxRedirects: 0 })
        expect([301, 302, 303, 307, 308, 400, 401, 403, 404], `${path} ${JSON.stringify(header)}`).toContain(answer.status())
        expect(await answer.text(), `${path} ${JSON.stringify(header)}`).not.toMatch(/desk-table|text-column|er-ibaraki--|Salvato|Bozze aperte/)
      }
    }
  })
})

test('a person chooses the language of the newsroom, and it stays', async ({ as }) => {
  const page = await as('viewer')
  await page.goto('/admin')
  await page.getByRole('button', { name: '日本語' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await page.goto('/admin/articles')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages('ja').desk.articles.title)
  await page.getByRole('button', { name: 'Italiano' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
})
