import { badLines, brokenPhrases } from './kinsoku.ts'
import { expect, test } from './fixtures.ts'
import { templates } from './templates.ts'

test.use({ allowedErrors: [/404/] })

const widths = [320, 390, 480]
const pages = [...Object.entries(templates).map(([name, paths]) => [name, paths.ja] as const), ['404', '/ja/nai'] as const]

// In two halves, one for each worker.
for (const half of [0, 1]) {
  test(`A-17: on a phone no Japanese line begins with 、。」ょっー or ends with 「（ (${half + 1} of 2)`, async ({ page }) => {
    const faults: string[] = []
    for (const [name, path] of pages.filter((_, index) => index % 2 === half)) {
      await page.goto(path)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        faults.push(...(await page.evaluate(badLines)).map((line) => `${name}, ${width} px: ${line}`))
      }
    }
    expect(faults).toEqual([])
  })
}

test('headings, titles and names break between phrases, at every width', async ({ page }) => {
  const faults: string[] = []
  for (const path of ['/ja', '/ja/news', '/ja/partnerships', '/ja/missions-and-events', '/ja/web-accessibility-policy', '/ja/partnerships/bologna-hamamatsu']) {
    await page.goto(path)
    for (const width of [320, 480, 768, 1100, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      faults.push(...(await page.evaluate(brokenPhrases)).map((line) => `${path}, ${width} px: ${line}`))
    }
  }
  expect(faults).toEqual([])
})

test('A-17: what finds such lines finds them', async ({ page }) => {
  // Broken by hand: a machine without Japanese fonts draws letters as wide as it likes.
  await page.setContent('<p style="font: 20px sans-serif" lang="ja">あいうえ<br>、かき「<br>け<b>こさし</b><br>ーす</p>')
  const found = await page.evaluate(badLines)
  expect(found.map((line) => line.replace(/^.*(.／.).*$/, '$1'))).toEqual(['え／、', '「／け', 'し／ー'])
})
