import type { Page, Request } from '@playwright/test'
import { beginArticle, editorOf, expect, messages, test, untilSaved, write } from '../../admin/desk.ts'
import { lookAt } from '../../admin/newsroom-look.ts'

// Two people in two browsers, at one text; and a line between browser and portal that is slow or turns replies around.

const it = messages('it')
const { open } = it.desk

const titleOf = (page: Page) => page.getByLabel(open.title, { exact: true })
const summaryOf = (page: Page) => page.getByLabel(open.summary, { exact: true })
const conflictOf = (page: Page) => page.locator('form.conflict')
const part = (page: Page, name: string) => conflictOf(page).getByRole('group', { name, exact: true })
const choose = (page: Page, name: string, side: string) => part(page, name).getByRole('radio', { name: side }).check()
const goOn = (page: Page) => conflictOf(page).getByRole('button', { name: open.conflict.goOn }).click()

const begun = { title: 'Un ponte', summary: 'Una frase sul ponte.', body: 'Il ponte fu costruito nel 1979.' }

/** An article that two people have open: an administrator and an editor. */
async function openTwice(one: Page, as: (role: 'editor') => Promise<Page>): Promise<{ two: Page; id: string }> {
  const id = await beginArticle(one)
  await write(one, begun)
  await one.reload()
  await expect(editorOf(one)).toHaveText(begun.body)
  const two = await as('editor')
  await two.goto(`/admin/records/${id}/it`)
  await expect(editorOf(two)).toHaveText(begun.body)
  return { two, id }
}

test.describe('R-02: two people at one text', () => {
  // A save that comes too late is answered with 409, which the browser tells its console.
  test.use({ allowedErrors: [/409 \(Conflict\)/] })

  test('at different parts: both stay, and each is shown', async ({ page: one, as, axe }) => {
    const { two, id } = await openTwice(one, as)
    await titleOf(one).fill('Un ponte fra due città')
    await untilSaved(one)
    await summaryOf(two).fill('Una frase nuova.')
    await expect(conflictOf(two)).toBeVisible()
    await expect(two.locator('.saving')).toHaveAttribute('data-state', 'conflict')
    await expect(conflictOf(two)).toContainText(`${open.conflict.mineAlone} ${open.summary}`)
    await expect(part(two, open.title)).toContainText('Un ponte fra due città')
    await expect(part(two, open.title)).toContainText(open.conflict.theirsAlone)
    await expect(part(two, open.title).getByRole('radio', { name: open.conflict.theirs })).toBeChecked()
    await expect(conflictOf(two).getByRole('group')).toHaveCount(1)
    await axe(two)
    await goOn(two)
    await untilSaved(two)
    await expect(two.locator('.saving')).toBeFocused()
    for (const page of [one, two]) {
      await page.goto(`/admin/records/${id}/it`)
      await expect(titleOf(page)).toHaveValue('Un ponte fra due città')
      await expect(summaryOf(page)).toHaveValue('Una frase nuova.')
      await expect(editorOf(page)).toHaveText(begun.body)
    }
  })

  test('at the same parts: each is asked, what differs is marked, and what was not chosen is in the history', async ({ page: one, as, axe }) => {
    const { two, id } = await openTwice(one, as)
    await titleOf(one).fill('Il ponte di una')
    await summaryOf(one).fill('Il sommario di una.')
    await editorOf(one).click()
    await one.keyboard.press('Control+End')
    await one.keyboard.type(' Una aggiunge.')
    await untilSaved(one)
    await titleOf(two).fill('Il ponte dell’altro')
    await summaryOf(two).fill('Il sommario dell’altro.')
    await editorOf(two).click()
    await two.keyboard.press('Control+End')
    await two.keyboard.type(' L’altro aggiunge.')
    await expect(conflictOf(two)).toBeVisible()
    await expect(conflictOf(two).getByRole('group')).toHaveCount(3)
    await expect(conflictOf(two).getByRole('radio', { checked: true })).toHaveCount(0)
    for (const words of ['Il ponte di una', 'Il ponte dell’altro', 'Una aggiunge.', 'L’altro aggiunge.']) await expect(conflictOf(two)).toContainText(words)
    await expect(part(two, open.body).locator('mark').first()).toBeVisible()
    expect((await part(two, open.body).locator('mark').allTextContents()).join(' ')).not.toContain('1979')
    await lookAt(two, () => axe(two))
    // Nothing is chosen yet: it says what is, and leads there.
    await goOn(two)
    await expect(conflictOf(two).getByRole('status')).toContainText(open.title)
    await expect(part(two, open.title).getByRole('radio').first()).toBeFocused()
    // By keyboard: the arrows choose within a part.
    await two.keyboard.press('Space')
    await choose(two, open.summary, open.conflict.theirs)
    await choose(two, open.body, open.conflict.mine)
    await goOn(two)
    await untilSaved(two)
    await two.reload()
    await expect(titleOf(two)).toHaveValue('Il ponte dell’altro')
    await expect(summaryOf(two)).toHaveValue('Il sommario di una.')
    await expect(editorOf(two)).toHaveText(`${begun.body} L’altro aggiunge.`)
    // What was not chosen of the first person is one of the saves.
    await two.goto(`/admin/records/${id}/it/history`)
    await expect(two.locator('main')).toContainText('Il ponte di una')
    // And she, who has the old text open, is asked in her turn.
    await titleOf(one).fill('Il ponte di una, ancora')
    await expect(conflictOf(one)).toBeVisible()
    await expect(part(one, open.title).getByRole('radio', { checked: true })).toHaveCount(0)
    for (const name of [open.title, open.body]) await choose(one, name, open.conflict.theirs)
    await goOn(one)
    await expect(one.locator('.saving')).toHaveAttribute('data-state', 'clean')
    await expect(titleOf(one)).toHaveValue('Il ponte dell’altro')
    await expect(editorOf(one)).toHaveText(`${begun.body} L’altro aggiunge.`)
  })

  test('what is typed on while both versions are shown is kept', async ({ page: one, as }) => {
    const { two, id } = await openTwice(one, as)
    await titleOf(one).fill('Il titolo di una')
    await untilSaved(one)
    await titleOf(two).fill('Il titolo dell’altro')
    await expect(conflictOf(two)).toBeVisible()
    await summaryOf(two).fill('Scritto dopo.')
    await choose(two, open.title, open.conflict.theirs)
    await goOn(two)
    await untilSaved(two)
    await two.goto(`/admin/records/${id}/it`)
    await expect(titleOf(two)).toHaveValue('Il titolo di una')
    await expect(summaryOf(two)).toHaveValue('Scritto dopo.')
  })
})

test.describe('R-05: replies that are late or turned around', () => {
  test('a save that nobody heard the answer of is followed by a newer one; its own comes last and changes nothing', async ({ page }) => {
    test.setTimeout(120_000)
    const id = await beginArticle(page)
    await write(page, begun)
    const sent: { sequence: number; status: number }[] = []
    let answerFirst: () => void = () => undefined
    const isAnswered = new Promise<void>((resolve) => { answerFirst = resolve })
    let isFirst = true
    await page.route('**/admin/api/drafts', async (route) => {
      const { sequence } = route.request().postDataJSON() as { sequence: number }
      const isHeld = isFirst
      isFirst = false
      // It reaches the portal; its reply is held until a later one was answered.
      const response = await route.fetch()
      sent.push({ sequence, status: response.status() })
      if (isHeld) await isAnswered
      await route.fulfill({ response }).catch(() => undefined)
    })
    await titleOf(page).fill('Il primo titolo')
    await expect.poll(() => sent.length, { timeout: 15_000 }).toBe(1)
    await titleOf(page).fill('Il secondo titolo')
    // One save at a time: the second waits until the first is given up.
    await page.waitForTimeout(3_000)
    expect(sent).toHaveLength(1)
    await expect(page.locator('.saving')).not.toHaveAttribute('data-state', 'saved')
    await expect.poll(() => sent.length, { timeout: 60_000 }).toBe(2)
    await untilSaved(page)
    answerFirst()
    await page.waitForTimeout(1_000)
    await expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved')
    expect(sent.map(({ status }) => status)).toEqual([200, 200])
    expect(sent[1]?.sequence).toBeGreaterThan(sent[0]?.sequence ?? 0)
    await expect(titleOf(page)).toHaveValue('Il secondo titolo')
    await page.goto(`/admin/records/${id}/it`)
    await expect(titleOf(page)).toHaveValue('Il secondo titolo')
    await expect(page.getByText(open.left.title)).toHaveCount(0)
  })

  test.describe('a request that comes after its successor', () => {
    test.use({ allowedErrors: [/ERR_FAILED/] })

    test('is told that it is superseded, and the newer words stay', async ({ page, baseURL }) => {
      test.setTimeout(120_000)
      const id = await beginArticle(page)
      await write(page, begun)
      const held: Request[] = []
      await page.route('**/admin/api/drafts', async (route) => {
        if (held.length) return route.continue()
        held.push(route.request())
        await route.abort()
      })
      await titleOf(page).fill('Il primo titolo')
      await expect(page.locator('.saving')).toHaveAttribute('data-state', 'offline', { timeout: 15_000 })
      await titleOf(page).fill('Il secondo titolo')
      await untilSaved(page)
      const late = await page.context().request.post('/admin/api/drafts', { headers: { 'content-type': 'application/json', origin: baseURL ?? '' }, data: held[0]?.postData() ?? '' })
      expect(await late.json()).toMatchObject({ ok: true, value: { isSuperseded: true } })
      // The open editor goes on as if nothing had been.
      await summaryOf(page).fill('E ancora una frase.')
      await untilSaved(page)
      await page.goto(`/admin/records/${id}/it`)
      await expect(titleOf(page)).toHaveValue('Il secondo titolo')
      await expect(summaryOf(page)).toHaveValue('E ancora una frase.')
    })
  })
})
