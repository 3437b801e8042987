import type { Locator } from '@playwright/test'
import { confirm, expect, messages, test } from '../../admin/desk.ts'
import { lookAt, openEach } from '../../admin/newsroom-look.ts'
import { locales } from '../../fixtures.ts'

const it = messages('it')
const { facts, form, desk, history, vocabulary } = it

/** Chooses a record by a word of its name, with the keyboard. */
async function pick(where: Locator, label: string, word: string, name: string): Promise<void> {
  const picker = where.getByRole('group', { name: label, exact: true })
  const search = picker.getByRole('combobox', { name: desk.links.search })
  await search.fill(word)
  await picker.getByRole('option', { name }).first().click()
  await expect(picker.getByText(name).first()).toBeVisible()
}

/** The words of a page, whatever stands between them: phrases of Japanese are kept together by elements. */
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, '')

test('a tie that the registry does not have begins, gets an act and a third party, and is read in three languages', async ({ page, request, axe }) => {
  test.setTimeout(240_000)
  const sign = Date.now()
  const names = { it: `Prova tra Faenza e Takko ${sign}`, en: `Trial of Faenza and Takko ${sign}`, ja: `ファエンツァと田子の試行${sign}` }

  await page.goto('/admin/records')
  await page.getByRole('link', { name: facts.begin.title, exact: true }).click()
  await axe()
  await page.getByRole('link', { name: desk.kinds.partnership, exact: true }).click()
  // The source is not there yet: it is added first, and chosen when one comes back.
  await page.getByRole('link', { name: facts.newSource }).click()
  await page.getByLabel(facts.adding.name).fill(`Bollettino di prova ${sign}`)
  await page.getByRole('button', { name: facts.adding.submit }).click()
  await expect(page.getByText(facts.adding.done)).toBeVisible()
  await expect(page.getByText(`Bollettino di prova ${sign}`)).toBeVisible()

  const beginning = page.getByRole('form')
  await beginning.getByRole('button', { name: facts.begin.submit }).click()
  await expect(beginning.getByRole('alert')).toContainText(form.issues['name-missing'])
  for (const locale of locales) await beginning.getByLabel(`${desk.names.form} ${facts.in[locale]}`).fill(names[locale])
  await pick(beginning, `${facts.lines.parties.recordId} ${facts.choices.side.home}`, 'faenza', 'Faenza')
  await beginning.getByLabel(facts.names.class, { exact: true }).selectOption({ label: vocabulary.class['friendship-pact'] })
  await beginning.getByLabel(facts.names.since, { exact: true }).fill('21 febbraio 2012')
  await beginning.getByLabel(facts.columns.sinceConfidence, { exact: true }).selectOption({ label: desk.tie.confidences.stated })
  await beginning.getByRole('button', { name: facts.begin.submit }).click()
  await expect(beginning.getByRole('alert')).toContainText(form.issues['party-missing'])
  await expect(beginning.getByLabel(`${desk.names.form} ${facts.in.ja}`)).toHaveValue(names.ja)
  await pick(beginning, `${facts.lines.parties.recordId} ${facts.choices.side.partner}`, 'takko', 'Takko')
  await axe()
  await beginning.getByRole('button', { name: facts.begin.submit }).click()
  await expect(page.getByText(facts.begin.done)).toBeVisible()
  const id = /records\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  expect((await request.get(`/id/${id}`)).status()).toBe(404)

  await page.getByRole('button', { name: desk.record.show }).click()
  await confirm(page)
  for (const locale of locales) expect(await (await request.get(`/id/${id}`, { headers: { 'accept-language': locale } })).text(), locale).toContain(names[locale])

  // An act of its own, which readers of the tie see.
  await page.goto(`/admin/records/${id}/facts`)
  await page.locator('summary').filter({ hasText: facts.begin.act }).click()
  const act = page.getByRole('form', { name: facts.begin.act })
  const actNames = { it: 'Patto di prova', en: 'Pact of the trial', ja: '試行の協定' }
  for (const locale of locales) await act.getByLabel(`${desk.names.form} ${facts.in[locale]}`).fill(actNames[locale])
  await act.getByLabel(facts.columns.originalTitle, { exact: true }).fill('Patto di prova')
  await act.getByLabel(facts.columns.originalLanguage, { exact: true }).selectOption({ label: vocabulary.language.it })
  await act.getByLabel(facts.names.date, { exact: true }).fill('平成24年2月21日')
  await act.getByLabel(facts.names.status, { exact: true }).selectOption({ label: vocabulary.status.held })
  await pick(act, facts.source, String(sign), `Bollettino di prova ${sign}`)
  await act.getByRole('button', { name: facts.begin.addAct }).click()
  await confirm(page, /begun=1/)
  for (const locale of locales) expect(await (await request.get(`/id/${id}`, { headers: { 'accept-language': locale } })).text(), locale).toContain(actNames[locale])

  // Whose own act it is: one of the parties, by its name; the other bank does not show it any more.
  const read = async (locale: string) => (await request.get(`/id/${id}`, { headers: { 'accept-language': locale } })).text()
  const timesShown = async () => (await read('it')).split(actNames.it).length
  const common = await timesShown()
  await page.getByRole('link', { name: facts.names.party, exact: true }).click()
  const party = page.getByLabel(facts.names.party, { exact: true })
  await expect(party.getByRole('option', { selected: true })).toHaveText(facts.empty.partyId)
  await party.selectOption({ label: 'Faenza' })
  await axe()
  await page.getByRole('button', { name: facts.save }).click()
  await confirm(page)
  await expect(party.getByRole('option', { selected: true })).toHaveText('Faenza')
  expect(await timesShown()).toBe(common - 1)

  // A third party, moved to the first place, taken out, and put back from the history.
  await page.goto(`/admin/records/${id}/facts/parties`)
  await page.locator('summary').filter({ hasText: facts.newLine }).click()
  const line = page.getByRole('form', { name: facts.newLine })
  await pick(line, facts.lines.parties.recordId, 'bologna', 'Bologna')
  await line.getByLabel(facts.columns.contact, { exact: true }).fill('gemellaggi@example.org')
  await line.getByLabel(facts.columns.contactLang, { exact: true }).selectOption({ label: vocabulary.language.it })
  await line.getByLabel(facts.columns.place, { exact: true }).selectOption('1')
  await line.getByRole('button', { name: facts.addLine }).click()
  await confirm(page)
  await axe()
  const lines = page.locator('#lines ~ .log > li')
  await expect(lines).toHaveCount(3)
  await expect(lines.first()).toContainText('Bologna')
  expect(await (await request.get(`/id/${id}`, { headers: { 'accept-language': 'en' } })).text()).toContain('Bologna')
  await lines.first().locator('summary').filter({ hasText: facts.remove }).click()
  await lines.first().getByLabel(facts.reason, { exact: true }).fill('Solo una prova')
  await lines.first().getByRole('button', { name: facts.remove }).click()
  await confirm(page)
  await expect(lines).toHaveCount(2)
  await page.goto(`/admin/records/${id}/history`)
  await page.locator('.log > li').first().getByRole('button', { name: history.facts.back }).click()
  await confirm(page)
  await expect(lines).toHaveCount(3)
  await expect(lines.first()).toContainText('Bologna')

  // Away from readers, so that other tests find the registry as it was.
  await page.goto(`/admin/records/${id}`)
  await page.getByRole('button', { name: desk.record.hide }).click()
  await confirm(page)
  expect((await request.get(`/id/${id}`)).status()).toBe(404)
})

test('what happens at a stop of a mission is said, moved and taken out, and readers find it at that stop', async ({ page, request, axe }) => {
  test.setTimeout(240_000)
  const mission = 'mission-er-japan-2023'
  const medical = { it: 'Medical Japan', en: 'Medical Japan', ja: 'メディカル ジャパン' }
  const stops = async (locale: string) => {
    const html = await (await request.get(`/id/${mission}`, { headers: { 'accept-language': locale } })).text()
    return ((html.split('id="stops"')[1] ?? '').split('</section>')[0] ?? '').split(/<li[ >]/).slice(1).map(wordsOf)
  }
  await page.goto(`/admin/records/${mission}/facts/atstops`)
  const lines = page.locator('#lines ~ .log > li')
  const adding = page.getByRole('form', { name: facts.newLine })
  async function add(activity: string, place?: string) {
    if (!(await adding.isVisible())) await page.locator('summary').filter({ hasText: facts.newLine }).click()
    await adding.getByLabel(facts.columns.stopId, { exact: true }).selectOption({ label: '2. Tokyo' })
    await pick(adding, facts.columns.activityId, activity, activity)
    if (place) await adding.getByLabel(facts.lines.atStops.place, { exact: true }).selectOption(place)
    await adding.getByRole('button', { name: facts.addLine }).click()
    await confirm(page)
  }
  await add('DSEI Japan')
  await add('Medical Japan', '1')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('Medical Japan')
  await axe()
  for (const locale of locales) expect((await stops(locale))[1], locale).toMatch(new RegExp(`${medical[locale]}.*DSEI Japan`, 's'))

  // At another stop, where it is the only one.
  await lines.first().locator('summary').filter({ hasText: facts.changeLine }).click()
  const changing = lines.first().getByRole('form', { name: facts.changeLine })
  await changing.getByLabel(facts.columns.stopId, { exact: true }).selectOption({ label: '4. Osaka' })
  await changing.getByRole('button', { name: facts.saveLine }).click()
  await confirm(page)
  await expect(lines.last()).toContainText('Medical Japan')
  for (const locale of locales) {
    const [, second, , fourth] = await stops(locale)
    expect(second, locale).not.toContain(medical[locale])
    expect(fourth, locale).toContain(medical[locale])
  }
  // A stop at which something happened stays; it goes once that is taken out.
  for (let left = 1; left >= 0; left--) {
    await lines.first().locator('summary').filter({ hasText: facts.remove }).click()
    await lines.first().getByLabel(facts.reason, { exact: true }).fill('Solo una prova')
    await lines.first().getByRole('button', { name: facts.remove }).click()
    await confirm(page)
    await expect(lines).toHaveCount(left)
  }
  for (const locale of locales) expect((await stops(locale)).join(''), locale).not.toMatch(new RegExp(`${medical[locale]}|DSEI Japan`))
})

test('a figure begins with its source; readers see its number once its period is known, on the page of what it counts too', async ({ page, request, axe }) => {
  test.setTimeout(240_000)
  const sign = Date.now()
  const names = { it: `Visitatori di prova ${sign}`, en: `Visitors of the trial ${sign}`, ja: `試行の訪問者${sign}` }
  const number = { it: '12.345', en: '12,345', ja: '12,345' }
  const figures = { it: '/it/cifre', en: '/en/figures', ja: '/ja/figures' }
  const read = async (path: string, locale: string) => wordsOf(await (await request.get(path, { headers: { 'accept-language': locale } })).text())

  await page.goto('/admin/records/new?kind=statistic')
  const beginning = page.getByRole('form')
  for (const locale of locales) await beginning.getByLabel(`${desk.names.form} ${facts.in[locale]}`).fill(names[locale])
  await pick(beginning, facts.source, 'hamamatsu', 'Hamamatsu')
  await beginning.getByLabel(facts.columns.value, { exact: true }).fill('12345')
  await beginning.getByLabel(facts.columns.operator, { exact: true }).selectOption({ label: facts.choices.operator['>'] })
  await pick(beginning, facts.names.subject, 'takko', 'Takko')
  await axe()
  await beginning.getByRole('button', { name: facts.begin.submit }).click()
  await expect(page.getByText(facts.begin.done)).toBeVisible()
  const id = /records\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  await axe()
  await page.getByRole('button', { name: desk.record.show }).click()
  await confirm(page)
  for (const locale of locales) {
    const html = await read(figures[locale], locale)
    expect(html, locale).toContain(names[locale])
    expect(html, locale).not.toContain(number[locale])
    expect(await read('/id/takko', locale), locale).not.toContain(names[locale])
  }

  await page.goto(`/admin/records/${id}/facts/period`)
  await page.getByLabel(facts.names.period, { exact: true }).fill('marzo 2026')
  await page.getByRole('button', { name: facts.save }).click()
  await confirm(page)
  for (const locale of locales) for (const path of [figures[locale], '/id/takko']) {
    const html = await read(path, locale)
    expect(html, `${locale} ${path}`).toContain(names[locale])
    expect(html, `${locale} ${path}`).toContain(number[locale])
  }
  // It is found again by its name, and taken away from readers.
  await page.goto(`/admin/records?${new URLSearchParams({ q: names.ja, kind: 'statistic' }).toString()}`)
  await axe()
  await page.getByRole('link', { name: names.it }).click()
  await page.getByRole('button', { name: desk.record.hide }).click()
  await confirm(page)
  for (const locale of locales) for (const path of [figures[locale], '/id/takko']) expect(await read(path, locale), `${locale} ${path}`).not.toContain(names[locale])
})

for (const locale of locales) {
  test(`${locale}: lists and new records are usable by everybody, and no wider than a phone`, async ({ page, axe }) => {
    test.setTimeout(240_000)
    const paths = [
      '/admin/records/new', '/admin/records/new?kind=partnership', '/admin/records/new?kind=activity', '/admin/records/er-ibaraki/facts', '/admin/records/er-ibaraki/facts/parties', '/admin/records/er-ibaraki/facts/milestones',
      '/admin/records/mission-er-japan-2023/facts/participants', '/admin/records/mission-er-japan-2023/facts/stops', '/admin/records/mission-piemonte-japan-2025/facts/atstops', '/admin/records/toki/facts/codes',
      '/admin/records/act-faenza-toki-1979/facts/party', '/admin/records/new?kind=statistic', '/admin/records/fig-ceipiemonte-events/facts/wording', '/admin/records?kind=statistic',
    ]
    await openEach(page, paths, locale, async () => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true }))
      await lookAt(page, axe)
    })
  })
}
