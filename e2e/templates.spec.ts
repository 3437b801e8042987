import { expect, type Locale, locales, test } from './fixtures.ts'

// One of each template, and the cases that are hardest to draw: nine parties, no date, no text, the longest names.
const templates: Record<string, Record<Locale, string>> = {
  home: { it: '/it', en: '/en', ja: '/ja' },
  registry: { it: '/it/legami', en: '/en/partnerships', ja: '/ja/partnerships' },
  'registry, filtered': { it: '/it/legami?class=twinning&q=toki', en: '/en/partnerships?class=nonsense&decade=7', ja: '/ja/partnerships?q=%E3%81%84%E3%81%B0%E3%82%89%E3%81%8D' },
  'registry, nothing found': { it: '/it/legami?q=zzz', en: '/en/partnerships?q=zzz', ja: '/ja/partnerships?q=zzz' },
  partnership: { it: '/it/legami/torino-nagoya', en: '/en/partnerships/turin-nagoya', ja: '/ja/partnerships/turin-nagoya' },
  'partnership of nine': {
    it: '/it/legami/smart-city-europee-e-giapponesi-ruggedised', en: '/en/partnerships/european-and-japanese-smart-cities-ruggedised',
    ja: '/ja/partnerships/european-and-japanese-smart-cities-ruggedised',
  },
  'partnership of a town': { it: '/it/legami/monticelli-d-ongina-takko', en: '/en/partnerships/monticelli-d-ongina-takko', ja: '/ja/partnerships/monticelli-d-ongina-takko' },
  'partnership without a Japanese text': { it: '/it/legami/emilia-romagna-kyoto', en: '/en/partnerships/emilia-romagna-kyoto', ja: '/ja/partnerships/emilia-romagna-kyoto' },
  territories: { it: '/it/territori', en: '/en/territories', ja: '/ja/territories' },
  territory: { it: '/it/territori/bologna', en: '/en/territories/bologna', ja: '/ja/territories/bologna' },
  'empty territory': { it: '/it/territori/mumei-cho', en: '/en/territories/mumei-cho', ja: '/ja/territories/mumei-cho' },
  organisations: { it: '/it/organizzazioni', en: '/en/organisations', ja: '/ja/organisations' },
  organisation: { it: '/it/organizzazioni/politecnico-di-torino', en: '/en/organisations/politecnico-di-torino-polytechnic-university-of-turin', ja: '/id/politecnico-di-torino' },
  programmes: { it: '/it/programmi', en: '/en/programmes', ja: '/ja/programmes' },
  programme: { it: '/it/programmi/ruggedised', en: '/en/programmes/ruggedised', ja: '/ja/programmes/ruggedised' },
  activities: { it: '/it/missioni-ed-eventi', en: '/en/missions-and-events', ja: '/ja/missions-and-events' },
  mission: { it: '/id/mission-piemonte-japan-2025', en: '/id/mission-er-aerospace-2025', ja: '/id/mission-ibaraki-er-2024' },
  event: { it: '/id/torino-nagoya-20th', en: '/id/dsei-japan', ja: '/id/itabashi-library-opening' },
  topics: { it: '/it/argomenti', en: '/en/topics', ja: '/ja/topics' },
  topic: { it: '/id/aerospace', en: '/id/aerospace', ja: '/id/aerospace' },
  news: { it: '/it/notizie', en: '/en/news', ja: '/ja/news' },
  article: { it: '/id/article-er-japan', en: '/id/article-er-japan', ja: '/id/article-er-japan' },
  people: { it: '/it/persone', en: '/en/people', ja: '/ja/people' },
  timeline: { it: '/it/cronologia', en: '/en/timeline', ja: '/ja/timeline' },
  sources: { it: '/it/fonti', en: '/en/sources', ja: '/ja/sources' },
  source: { it: '/it/fonti/doc-002', en: '/en/sources/doc-000', ja: '/ja/sources/doc-001' },
  figures: { it: '/it/cifre', en: '/en/figures', ja: '/ja/figures' },
  'open questions': { it: '/it/punti-aperti', en: '/en/open-questions', ja: '/ja/open-questions' },
  'kinds of ties': { it: '/it/tipi-di-legame', en: '/en/kinds-of-ties', ja: '/ja/kinds-of-ties' },
  privacy: { it: '/it/privacy', en: '/en/privacy', ja: '/ja/privacy' },
  accessibility: { it: '/it/dichiarazione-di-accessibilita', en: '/en/accessibility', ja: '/ja/accessibility' },
}

const languageHeader: Record<Locale, string> = { it: 'it', en: 'en', ja: 'ja' }

for (const locale of locales) {
  test.describe(`templates in ${locale}`, () => {
    test.use({ locale: languageHeader[locale] })

    for (const [name, paths] of Object.entries(templates)) {
      test(name, async ({ page, axe }) => {
        const response = await page.goto(paths[locale])
        expect(response?.status()).toBe(200)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await axe()
      })
    }

    test('a phone has nothing to scroll sideways', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      const wide: string[] = []
      for (const paths of Object.values(templates)) {
        await page.goto(paths[locale])
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        if (width > 320) wide.push(`${paths[locale]}: ${width} px`)
      }
      expect(wide).toEqual([])
    })
  })
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })
  for (const name of ['home', 'registry', 'partnership', 'mission', 'article'] as const) {
    test(name, async ({ page, axe }) => {
      await page.goto(templates[name]?.it ?? '/it')
      await axe()
    })
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('everything is there', async ({ page }) => {
    for (const name of ['home', 'registry', 'partnership', 'territory', 'article'] as const) {
      await page.goto(templates[name]?.ja ?? '/ja')
      await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
      await expect(page.getByRole('contentinfo')).toBeVisible()
    }
  })
})
