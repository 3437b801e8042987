import { expect, test } from './fixtures.ts'
import { lookAtTemplates } from './template-look.ts'
import { templates } from './templates.ts'

// English is among the long tests: it is laid out as Italian is.
lookAtTemplates('it')
lookAtTemplates('ja')

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })
  for (const name of ['home', 'registry', 'map', 'partnership', 'protocol sheet', 'mission', 'article'] as const) {
    test(name, async ({ page, axe }) => {
      await page.goto(templates[name]?.it ?? '/it')
      await axe()
    })
  }
})

test('what looks for faults finds them', async ({ page, axe }) => {
  await page.goto('/it')
  await axe()
  await page.evaluate(() => {
    document.documentElement.lang = ''
    for (const link of document.querySelectorAll('a')) link.style.color = '#ccc'
  })
  await expect(axe()).rejects.toThrow(/html-has-lang[\s\S]*color-contrast|color-contrast[\s\S]*html-has-lang/)
  await expect(axe(page, ['color-contrast'])).rejects.not.toThrow(/color-contrast/)
})
