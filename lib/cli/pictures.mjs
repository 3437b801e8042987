// npm run pictures -- --portal http://localhost:3000: takes the README's pictures anew, from a portal that runs with the first
// content. Those of the newsroom need ADMIN_EMAIL and ADMIN_PASSWORD of an administrator without a second factor.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { browserFlags, findBrowser } from '../testing/browser.mjs'

const { values } = parseArgs({ options: { portal: { type: 'string', default: 'http://localhost:3000' } } })
const folder = fileURLToPath(new URL('../../e2e/pictures/', import.meta.url))

const wide = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

const pictures = [
  { name: 'home-it', path: '/it', size: wide },
  { name: 'home-ja-phone', path: '/ja', size: phone, language: 'ja' },
  { name: 'partnership-en', path: '/en/partnerships/turin-nagoya', size: wide, language: 'en' },
  { name: 'partnership-ja-phone', path: '/ja/partnerships/turin-nagoya', size: phone, language: 'ja' },
  { name: 'map-ja-dark', path: '/ja/map', size: wide, language: 'ja', dark: true },
  { name: 'sheet-it-ja', path: '/it/legami/faenza-toki/scheda', size: wide },
  { name: 'timeline-ja', path: '/ja/timeline', size: wide, language: 'ja' },
  { name: 'registry-it-dark-phone', path: '/it/legami', size: phone, dark: true },
  { name: 'article-en', path: '/id/article-er-japan', size: wide, language: 'en' },
  { name: 'missing-en-phone', path: '/en/nothing-here', size: phone, language: 'en' },
  { name: 'newsroom-text', path: '/admin/records/article-er-japan/ja?lang=ja', size: wide, language: 'ja', isNewsroom: true },
]

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })

async function signIn(context) {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env
  if (!email || !password) return false
  const page = await context.newPage()
  await page.goto('/admin/sign-in?lang=en')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('main button.btn').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  return true
}

/** A PNG of 256 colours weighs a third, and nobody sees it. */
async function keep(name, png) {
  const bytes = await sharp(png).png({ palette: true, quality: 90, effort: 10 }).toBuffer()
  writeFileSync(`${folder}${name}.png`, bytes)
  console.log(`${name}: ${Math.round(bytes.length / 1000)} KB`)
}

for (const { name, path, size, language = 'it', dark = false, isNewsroom = false } of pictures) {
  const context = await browser.newContext({ baseURL: values.portal, viewport: size, locale: language, colorScheme: dark ? 'dark' : 'light', timezoneId: 'Europe/Rome' })
  if (isNewsroom && !(await signIn(context))) {
    console.log(`${name}: left as it is (ADMIN_EMAIL and ADMIN_PASSWORD are not given)`)
  } else {
    const page = await context.newPage()
    // Faces that are not there at once are left out for good: the second time they are.
    await page.goto(path)
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await keep(name, await page.screenshot())
  }
  await context.close()
}

/** The preview card that a page names is a picture already. */
async function keepCard(name, path) {
  const html = await (await fetch(new URL(path, values.portal))).text()
  const [, address] = /property="og:image" content="([^"]+)"/.exec(html) ?? []
  if (!address) throw new Error(`${path} names no preview card`)
  const png = Buffer.from(await (await fetch(new URL(new URL(address).pathname, values.portal))).arrayBuffer())
  writeFileSync(`${folder}${name}.png`, png)
  console.log(`${name}: ${Math.round(png.length / 1000)} KB`)
}

await keepCard('card-ja', '/ja/partnerships/turin-nagoya')
await keepCard('card-it', '/it')
await browser.close()
