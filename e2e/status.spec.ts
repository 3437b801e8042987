import { expect, type Locale, locales, messages, test } from './fixtures.ts'
import { attributes, language, meta, tags, words } from './html.ts'
import { raw } from './raw.ts'

test.use({ allowedErrors: [/410/] })

// R-15: what an address answers, as a document and to a framework's navigation, asked for the first time and again.
type Row = { path: string; status: number; lang?: Locale; title?: string; to?: string; headers?: Record<string, string> }

const missing = (path: string, lang: Locale = 'it'): Row => ({ path, status: 404, lang, title: messages(lang).missing.title })
const moved = (path: string, status: number, to: string, headers?: Record<string, string>): Row => ({ path, status, to, ...(headers ? { headers } : {}) })

const rows: Row[] = [
  { path: '/it', status: 200, lang: 'it' },
  { path: '/en/partnerships/turin-nagoya', status: 200, lang: 'en' },
  { path: '/ja/timeline', status: 200, lang: 'ja' },
  { path: '/ja/partnerships?class=twinning', status: 200, lang: 'ja' },
  // A record without a text in this language has its facts.
  { path: '/ja/partnerships/emilia-romagna-kyoto', status: 200, lang: 'ja' },
  { path: '/it/legami/bologna-seul', status: 200, lang: 'it' },
  moved('/en/news/nine-smart-cities-europe-japan', 301, '/en/partnerships'),
  moved('/', 302, '/ja', { 'Accept-Language': 'ja' }),
  moved('/', 302, '/it', { 'Accept-Language': 'de' }),
  moved('/id/takko', 303, '/en/territories/takko', { 'Accept-Language': 'en' }),
  // Withdrawn in Japanese: the reader is led to a language that has it.
  moved('/id/article-whole', 303, '/it/notizie/cinque-documenti-letti-insieme', { 'Accept-Language': 'ja' }),
  moved('/id/article-takko', 303, '/it/notizie/takko-non-tatsukomachi', { 'Accept-Language': 'en' }),
  moved('/it/partnerships/torino-nagoya', 308, '/it/legami/torino-nagoya'),
  moved('/it/legami/torino-e-nagoya', 308, '/it/legami/torino-nagoya'),
  // A protocol sheet goes where its record goes; of a gift there is none.
  { path: '/it/legami/torino-nagoya/scheda', status: 200, lang: 'it' }, { path: '/ja/partnerships/emilia-romagna-kyoto/sheet/en', status: 200, lang: 'ja' },
  moved('/it/legami/torino-e-nagoya/scheda/en', 308, '/it/legami/torino-nagoya/scheda/en'),
  moved('/it/partnerships/turin-nagoya/sheet', 308, '/it/legami/turin-nagoya/scheda'), moved('/it/legami/turin-nagoya/scheda', 308, '/it/legami/torino-nagoya/scheda'),
  moved('/it/legami/torino-nagoya/scheda/ja', 308, '/it/legami/torino-nagoya/scheda'),
  missing('/it/legami/nulla/scheda'), missing('/en/partnerships/turin-nagoya/sheet/fr', 'en'), missing('/ja/partnerships/turin-nagoya/sheet/ja', 'ja'),
  missing('/it/argomenti/cultura/scheda'), missing('/en/missions-and-events/opening-of-itabashi-central-library-2021/sheet', 'en'),
  moved('/IT/Legami/', 308, '/it/legami'),
  moved('/it/legami/torino%2dnagoya', 308, '/it/legami/torino-nagoya'),
  ...locales.flatMap((lang) => [missing(`/${lang}/nulla`, lang), missing(`/${lang}/partnerships/a/b`, lang), missing(`/${lang}/%E3%81%82`, lang)]),
  missing('/it/legami/nulla'), missing('/en/territories/nothing', 'en'), missing('/ja/partnerships/nai', 'ja'), missing('/ja/timeline/1990', 'ja'),
  missing('/fr'), missing('/fr/legami'), missing('/legami'), missing('/favicon.png'), missing('/adminx'), missing('/it/admin', 'it'),
  // The admin has one spelling; what is not even one of its addresses is a public 404.
  missing('/admin.rsc'), missing('/admin//x'), missing('/admin%2f..'), moved('/Admin', 308, '/admin'), moved('/admin/', 308, '/admin'),
  missing('/it/argomenti/segreto'), missing('/en/topics/hidden-topic', 'en'),
  missing('/en/news/takko-not-tatsukomachi', 'en'),
  { path: '/ja/news/5-tsu-no-bunsho-o-narabete-yomu', status: 410, lang: 'ja', title: messages('ja').gone.title },
  { path: '/it/pagina-rotta', status: 500, lang: 'it', title: messages('it').trouble.title },
  { path: '/en/broken-page', status: 500, lang: 'en', title: messages('en').trouble.title },
  { path: '/ja/broken-page', status: 500, lang: 'ja', title: messages('ja').trouble.title },
  { path: '/id/nothing', status: 404 }, { path: '/id/hidden-topic', status: 404 },
]

const navigation = { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%2C%7B%7D%5D', 'Next-Url': '/it' }

const manners: Record<string, string>[] = [navigation, {}, { 'Accept-Encoding': 'br' }, { 'Accept-Encoding': 'br' }, navigation]

for (const { path, status, lang, title, to, headers = {} } of rows) {
  test(`${status} ${path}${headers['Accept-Language'] ? ` (${headers['Accept-Language']})` : ''}`, async ({ baseURL }) => {
    for (const more of manners) {
      const answer = await raw(baseURL, path, { headers: { ...headers, ...more } })
      expect(answer.status).toBe(status)
      expect(answer.headers.location).toBe(to)
      if (!lang) continue
      expect(language(answer.text)).toBe(lang)
      expect(answer.headers['content-language']).toBe(lang)
      expect(tags(answer.text, 'h1')).toHaveLength(1)
      expect(answer.text).toContain('<footer')
      if (!title) continue
      expect(words(/<h1[\s\S]*?<\/h1>/.exec(answer.text)?.[0] ?? '')).toBe(title)
      expect(meta(answer.text, 'robots')).toContain('noindex')
      expect(answer.text).not.toContain('rel="canonical"')
      // Ways on, in the reader's language.
      expect(attributes(answer.text, 'a', 'href')).toContain(`/${lang}`)
    }
  })
}

test('an address without language says it in every one', async ({ baseURL }) => {
  const { text } = await raw(baseURL, '/fr/legami')
  for (const locale of locales) expect(words(text)).toContain(messages(locale).missing.sentence)
  for (const locale of locales.filter((one) => one !== 'it')) expect(text).toContain(`<p lang="${locale}">${messages(locale).missing.sentence}`)
})

test('an article that is not in the reader’s language names those that have it', async ({ baseURL }) => {
  const { text } = await raw(baseURL, '/en/news/takko-not-tatsukomachi')
  expect(words(text)).toContain(messages('en').missing.elsewhere)
  expect(attributes(text, 'a', 'href')).toEqual(expect.arrayContaining(['/it/notizie/takko-non-tatsukomachi', '/ja/news/takko-machi-wa-naze-tatsukomachi']))
})

test('a text that is gone says why, since when, and where it can still be read', async ({ page }) => {
  await page.goto('/ja/news/5-tsu-no-bunsho-o-narabete-yomu')
  const main = page.getByRole('main')
  const { gone } = messages('ja')
  await expect(main).toContainText(gone.reason.replace('{reason}', '内容を別の記事に移しました。'))
  await expect(main).toContainText(gone.on.replace('{date}', '2026年11月20日'))
  await expect(main).toContainText(gone.elsewhere)
  await expect(main.locator('a[href="/it/notizie/cinque-documenti-letti-insieme"]')).toBeVisible()
  await expect(main.locator('a[href^="/en/news/"]').first()).toBeVisible()
})
