import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { emailOf, password } from '../../admin/desk.ts'
import { expect, type Locale, messages, test } from '../../fixtures.ts'
import { localeTable } from '../../../lib/i18n/locales.ts'
import { Hands } from './by-keyboard.ts'

// A-11 (hardening.md 3.2): an editor without a mouse writes a news item with all that a text may hold, publishes it, writes
// its translation and publishes that; readers find both.

type Words = { title: string; summary: string; heading: string; before: string; after: string; caption: string; alt: string; head: [string, string]; first: [string, string]; second: [string, string]; last: string }

const words: Record<Locale, Words> = {
  it: {
    title: 'Prova scritta con la tastiera', summary: 'Una notizia di prova, scritta senza mouse.', heading: 'Che cosa si prova', before: 'Una delegazione di prova è partita da ', after: ' per un viaggio immaginario.',
    caption: 'Un arco, disegnato per una prova.', alt: 'Un arco che unisce due rive', head: ['Città', 'Paese'], first: ['Faenza', 'Italia'], second: ['Toki', 'Giappone'], last: 'Fine della prova.',
  },
  en: {
    title: 'A trial by keyboard', summary: 'A news item for a test, written without a mouse.', heading: 'What is tried', before: 'A delegation that nobody sent has left ', after: ' on a journey that is imagined.',
    caption: 'An arch, drawn for a test.', alt: 'An arch that joins two banks', head: ['Town', 'Country'], first: ['Faenza', 'Italy'], second: ['Toki', 'Japan'], last: 'End of the trial.',
  },
  ja: {
    title: 'キーボードだけで書く試験', summary: 'マウスを使わずに書いた、試験のためのお知らせです。', heading: '試すこと', before: '試験のための訪問団が', after: 'を出発しました。',
    caption: '試験のために描いたアーチです。', alt: '二つの岸を結ぶアーチ', head: ['市', '国'], first: ['ファエンツァ市', 'イタリア'], second: ['土岐市', '日本'], last: '試験はここまでです。',
  },
}

const faenza: Record<Locale, string> = { it: 'Faenza', en: 'Faenza', ja: 'ファエンツァ市' }

const drawing = () =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="100%" height="100%" fill="#f3eee3"/><path d="M60 540A390 440 0 0 1 840 540" fill="none" stroke="#${(Date.now() % 0xffffff).toString(16).padStart(6, '0')}" stroke-width="24"/></svg>`)).png().toBuffer()

/** Writes one language of the open text: all kinds of blocks the first time, what a translation needs the second. */
async function write(page: Page, hands: Hands, language: Locale, text: Locale, isFirst: boolean): Promise<void> {
  const { desk, editor: say, mentions } = messages(language)
  const { title, summary, heading, before, after, caption, alt, head, first, second, last } = words[text]
  await hands.fill(page.getByLabel(desk.open.title, { exact: true }), title)
  await hands.fill(page.getByLabel(desk.open.summary, { exact: true }), summary)
  const body = page.getByRole('textbox', { name: desk.open.body, exact: true })
  await hands.tabTo(body)
  await hands.tool(say.tools.heading2)
  await expect(body).toBeFocused()
  await hands.type(heading)
  await hands.press('Enter')
  await hands.type(`${before}${faenza[text]}${after}`)
  await hands.press('Enter')

  if (isFirst) {
    await hands.tool(say.tools.picture)
    const panel = page.getByRole('dialog', { name: say.tools.picture, exact: true })
    const chooser = page.waitForEvent('filechooser')
    await hands.use(panel.getByLabel(say.picture.file, { exact: true }))
    await (await chooser).setFiles({ name: 'arch.png', mimeType: 'image/png', buffer: await drawing() })
    await hands.fill(panel.getByLabel(say.picture.credit, { exact: true }), 'Example archive')
    await hands.tabTo(panel.getByLabel(say.picture.licence))
    await hands.press('ArrowDown')
    await hands.fill(panel.getByLabel(say.picture.alt, { exact: true }), alt)
    await hands.use(panel.getByRole('button', { name: say.picture.add }))
    await expect(body.locator('figure img')).toBeVisible({ timeout: 30_000 })
    await expect(body).toBeFocused()
    await hands.type(caption)
    await hands.press('Enter')
  }

  await hands.tool(say.tools.table)
  await expect(body).toBeFocused()
  for (const cell of [...head, ...first]) {
    await hands.type(cell)
    await hands.press('Tab')
  }
  await hands.type(second[0])
  await hands.press('Tab')
  if (text === 'ja') await composeInCell(page, second[1])
  else await hands.type(second[1])
  // A row and a column too many, and away again: by Enter, by the buttons, by Backspace.
  const table = body.locator('table')
  await hands.press('Enter')
  await expect(table.locator('tr')).toHaveCount(4)
  await hands.press('Backspace')
  await expect(table.locator('tr')).toHaveCount(3)
  const panel = page.getByRole('group', { name: say.tools.table, exact: true })
  await hands.press('Alt+F10')
  await hands.use(panel.getByRole('button', { name: say.table.columnAfter }))
  await expect(table.locator('th')).toHaveCount(3)
  await expect(table.locator('td')).toHaveCount(6)
  await hands.tabTo(panel.getByRole('button', { name: say.table.removeColumn }))
  await hands.press('Enter', 'Escape')
  await expect(table.locator('th')).toHaveText(head)
  await expect(table.locator('td')).toHaveText([...first, ...second])
  await expect(body).toBeFocused()
  // No trap: Escape goes on below the table, Tab then leaves the editor.
  await hands.press('Escape')
  await hands.type(last)
  await expect(body.locator('> p').last()).toHaveText(last)

  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved', { timeout: 15_000 })
  const offer = page.getByRole('region', { name: mentions.title }).getByRole('listitem').filter({ has: page.locator('mark', { hasText: faenza[text] }) })
  await hands.use(offer.getByRole('button').first())
  await expect(body.locator('.record-link')).toHaveText(faenza[text])
  await expect(offer).toHaveCount(0)
  // What is not saved yet is, before it is published.
}

/** T25: Enter that chooses a character goes to no other row. */
async function composeInCell(page: Page, chosen: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const rows = await page.locator('.ProseMirror table tr').count()
  await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 })
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 })
  await session.send('Input.insertText', { text: chosen })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 })
  await expect(page.locator('.ProseMirror table tr')).toHaveCount(rows)
  await expect(page.locator('.ProseMirror table td').last()).toHaveText(chosen)
}

async function publishAndRead(page: Page, hands: Hands, language: Locale, text: Locale): Promise<string> {
  const { desk } = messages(language)
  const { title, summary, heading, head, first, second, last } = words[text]
  await hands.use(page.getByRole('button', { name: desk.open.publish.submit, exact: true }))
  await page.waitForURL(/published=/)
  await hands.use(page.getByRole('status').getByRole('link', { name: desk.text.asReaders }))
  await page.waitForURL((url) => url.pathname.startsWith(`/${text}/`))
  await expect(page.locator('html')).toHaveAttribute('lang', text)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText(summary).first()).toBeVisible()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: heading, level: 2 })).toBeVisible()
  await expect(main.getByRole('columnheader')).toHaveText(head)
  await expect(main.locator('tbody tr').first()).toHaveText(first.join(''))
  await expect(main.locator('tbody tr').last()).toHaveText(second.join(''))
  await expect(main.getByRole('link', { name: faenza[text] }).first()).toHaveAttribute('href', new RegExp(`^/${text}/.*faenza`))
  await expect(main.getByText(last)).toBeVisible()
  return new URL(page.url()).pathname
}

const journeys: { language: Locale; browser: string; first: Locale; second: Locale }[] = [
  { language: 'it', browser: 'it-IT', first: 'it', second: 'en' },
  { language: 'ja', browser: 'ja-JP', first: 'ja', second: 'it' },
]

for (const { language, browser, first, second } of journeys) {
  test.describe(`the newsroom in ${language}`, () => {
    test.use({ locale: browser, storageState: { cookies: [], origins: [] } })

    test(`A-11: by keyboard alone, a news item in ${first} and its translation in ${second}`, async ({ page, axe }) => {
      test.setTimeout(420_000)
      const { admin, signIn, desk } = messages(language)
      const hands = new Hands(page)
      await page.goto('/admin')
      await hands.fill(page.getByLabel(signIn.email), emailOf('editor'))
      await hands.fill(page.getByLabel(signIn.password, { exact: true }), password)
      await hands.press('Enter')
      await page.waitForURL(/\/admin$/)
      await hands.use(page.getByRole('navigation', { name: admin.navigation }).getByRole('link', { name: admin.places.articles }))
      await page.waitForURL('**/admin/articles')
      await hands.use(page.getByRole('button', { name: desk.articles.in.replace('{language}', desk.names.langs[first]) }))
      await page.waitForURL('**/admin/records/**')
      const own = new URL(page.url()).pathname
      await write(page, hands, language, first, true)
      await axe()
      const path = await publishAndRead(page, hands, language, first)
      await expect(page.getByRole('img', { name: words[first].alt })).toBeVisible()
      await expect(page.locator('figcaption')).toContainText(words[first].caption)

      await page.goto(own)
      await hands.use(page.getByRole('navigation', { name: desk.tabs.languages }).getByRole('link', { name: localeTable[second].name }))
      await page.waitForURL(`**${own.replace(/\/[a-z]+$/, `/${second}`)}`)
      await write(page, hands, language, second, false)
      const other = await publishAndRead(page, hands, language, second)

      // Each leads to the other, and the record that the text names leads to both.
      await hands.use(page.getByRole('link', { name: localeTable[first].name, exact: true }).first())
      await page.waitForURL(`**${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[first].title)
      for (const [text, address] of [[first, path], [second, other]] as const) {
        await page.goto(`/id/faenza?lang=${text}`)
        await page.goto((await page.locator(`link[hreflang="${text}"]`).getAttribute('href')) ?? '/')
        await expect(page.locator(`a[href="${address}"]`).first()).toBeVisible()
      }
    })
  })
}
