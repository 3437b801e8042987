import { readFileSync } from 'node:fs'
import { expect, locales, type Locale, messages, test } from './fixtures.ts'
import { language, meta, words } from './html.ts'
import { raw } from './raw.ts'

test.use({ allowedErrors: [/500/] })

const broken: Record<Locale, string> = { it: '/it/pagina-rotta', en: '/en/broken-page', ja: '/ja/broken-page' }

const codeIn = (text: string) => /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text)?.[0] ?? 'no code'

for (const locale of locales) {
  test(`a page that cannot be drawn is a designed 500, with a code that the log has too (${locale})`, async ({ baseURL }) => {
    const { trouble } = messages(locale)
    const codes: string[] = []
    for (let time = 0; time < 3; time += 1) {
      const { status, text, headers } = await raw(baseURL, broken[locale])
      expect(status).toBe(500)
      expect(language(text)).toBe(locale)
      expect(text).toMatch(/<h1[^>]*>/)
      expect(words(text)).toContain(trouble.title)
      expect(words(text)).toContain(trouble.sentence)
      expect(meta(text, 'robots')).toContain('noindex')
      expect(headers['cache-control']).toBe('no-store')
      // Nothing of what went wrong, nor of what could not be shown.
      expect(text).not.toMatch(/Zod|Prisma|Error:|DrawingFailed|node_modules|\.ts\b|\s+at \S+ \(|kaput|digest|127\.0\.0\.1|\/pages\//i)
      const code = codeIn(words(text))
      expect(words(text)).toContain(trouble.code.replace('{code}', code))
      codes.push(code)
    }
    // Never stored: each has its own.
    expect(new Set(codes).size).toBe(3)
    expect(codes).not.toContain('XXXX-XXXX')
    const log = process.env.SERVER_LOG
    for (const code of log ? codes : []) await expect.poll(() => readFileSync(log ?? '', 'utf8')).toContain(`[${code}] 500 GET ${broken[locale]}`)
  })
}

test('HEAD of it is a 500 without a body, a filter or a condition changes nothing', async ({ baseURL }) => {
  const head = await raw(baseURL, broken.it, { method: 'HEAD' })
  expect([head.status, head.body.length]).toEqual([500, 0])
  expect((await raw(baseURL, `${broken.it}?page=2`)).status).toBe(500)
  expect((await raw(baseURL, broken.it, { headers: { 'If-None-Match': '*' } })).status).toBe(500)
  expect((await raw(baseURL, broken.it, { headers: { RSC: '1' } })).status).toBe(500)
})

test('it is readable by everybody, in the light and in the dark', async ({ page, axe }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const locale of locales) {
      await page.goto(broken[locale])
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages(locale).trouble.title)
      // To the same page once more, not to another.
      await expect(page.getByRole('link', { name: messages(locale).trouble.retry })).toHaveAttribute('href', '')
      await axe()
    }
  }
})
