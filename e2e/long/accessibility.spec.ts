import { expect, locales, messages, test } from '../fixtures.ts'
import { templates } from '../templates.ts'
import { walk } from './walk.ts'

// The whole matrix; every change is looked at by the shorter one (e2e/templates.spec.ts).
test.setTimeout(600_000)

const all = Object.entries(templates)

for (const locale of locales) {
  test.describe(`in ${locale}`, () => {
    // By it a permanent address chooses its language.
    test.use({ locale })

    test('A-03: axe finds nothing in the dark, in forced colours, and on paper', async ({ page, axe }) => {
      for (const [name, paths] of all) {
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.goto(paths[locale])
        await test.step(`${name}, dark`, () => axe())
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
        // The colours are the reader's own there, and axe measures ours.
        await test.step(`${name}, forced colours`, () => axe(page, ['color-contrast']))
        await page.emulateMedia({ forcedColors: 'none', media: 'print' })
        await test.step(`${name}, paper`, () => axe())
        await page.emulateMedia({ media: null })
      }
    })

    test('A-04: the Tab key reaches everything once, in the order of reading, and one sees where', async ({ page }) => {
      const faults: string[] = []
      for (const [name, paths] of all) {
        await page.goto(paths[locale])
        const { expected, reached, faults: unseen } = await walk(page)
        expect(expected.length, name).toBeGreaterThan(5)
        expect.soft(reached, `${name}: ${paths[locale]}`).toEqual(expected)
        faults.push(...unseen.map((fault) => `${name}: ${fault}`))
      }
      expect(faults).toEqual([])
    })

    test('A-05, A-06: at 400 % nothing is cut off, with wider spacing neither', async ({ page }) => {
      const faults: string[] = []
      const look = (what: string) => page.evaluate((on) => {
        const wide = document.documentElement.scrollWidth > innerWidth ? [`${on}: ${document.documentElement.scrollWidth} px wide`] : []
        const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
          const { overflowX, overflowY } = getComputedStyle(one)
          const hides = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip')
          // What is for screen readers alone is a pixel wide.
          return hides && one.clientWidth > 1 && one.innerText?.trim() && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        })
        return [...wide, ...cut.map((one) => `${on}: ${one.localName}.${one.className} is cut off`)]
      }, what)
      // 1280 × 1024 at 400 % (WCAG 1.4.10).
      await page.setViewportSize({ width: 320, height: 256 })
      for (const [name, paths] of all) {
        await page.goto(paths[locale])
        faults.push(...(await look(`${name} at 320 px`)))
        // WCAG 1.4.12, as a reader's own style sheet sets it.
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }')
          document.adoptedStyleSheets = [sheet]
        })
        faults.push(...(await look(`${name} with wider spacing`)))
      }
      expect(faults).toEqual([])
    })

    test("A-09, A-12: landmarks, one first heading, no level skipped, a title of its own, names in the page's language", async ({ page }) => {
      const titles = new Map<string, string>()
      const faults: string[] = []
      for (const [name, paths] of all) {
        await page.goto(paths[locale])
        const found = await page.evaluate(() => ({
          title: document.title,
          path: location.pathname,
          landmarks: ['header', 'main', 'footer'].map((one) => document.querySelectorAll(`body > ${one}, body > * > ${one}`).length),
          levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility()).map((one) => Number(one.localName[1])),
          empty: [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => !one.textContent?.trim()).length,
          navigations: [...document.querySelectorAll('nav')].map((one) => one.getAttribute('aria-label') ?? document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''),
          labels: [...document.querySelectorAll('[aria-label]:not([lang])')].map((one) => one.getAttribute('aria-label') ?? ''),
          unnamed: [...document.querySelectorAll('img:not([alt]), svg:not([aria-hidden=true]):not([role=img]):not(:has(a, title)):not(svg svg)')].length,
        }))
        const fault = (what: string) => faults.push(`${name} (${found.path}): ${what}`)
        if (String(found.landmarks) !== '1,1,1') fault(`landmarks ${found.landmarks}`)
        if (found.levels.filter((level) => level === 1).length !== 1) fault('not one first heading')
        found.levels.forEach((level, index) => { if (level > (found.levels[index - 1] ?? 0) + 1) fault(`a heading of level ${level} follows ${found.levels[index - 1] ?? 'nothing'}`) })
        if (found.empty) fault('an empty heading')
        if (found.navigations.some((label) => !label.trim()) || new Set(found.navigations).size < found.navigations.length) fault(`navigations: ${found.navigations.join(', ')}`)
        if (found.unnamed) fault(`${found.unnamed} pictures without a word`)
        if (locale === 'ja') found.labels.filter((label) => /[a-z]{4}/i.test(label) && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(label)).forEach((label) => fault(`named in another language: ${label}`))
        const other = titles.get(found.title)
        if (other !== undefined && other !== found.path) fault(`has the title of ${other}`)
        titles.set(found.title, found.path)
      }
      expect(faults).toEqual([])
    })

    test('A-10: what matters most is 44 pixels high', async ({ page }) => {
      const small: string[] = []
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        for (const [name, paths] of all) {
          await page.goto(paths[locale])
          small.push(...(await page.evaluate((on) => [...document.querySelectorAll('button, .btn, input:not([type=hidden], [type=checkbox], [type=radio]), select')]
            .filter((one) => one.checkVisibility()).map((one) => ({ name: one.textContent || one.getAttribute('name'), box: one.getBoundingClientRect() }))
            .filter(({ box }) => box.height < 44).map(({ name: own, box }) => `${on}: ${own} is ${box.height.toFixed(0)} px high`), `${name} at ${width}`)))
        }
      }
      expect([...new Set(small)]).toEqual([])
    })
  })
}

test('A-07: in forced colours states and drawings stay visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(templates.partnership?.it ?? '')
  const strokes = await page.evaluate(() => {
    const canvas = getComputedStyle(document.documentElement).backgroundColor
    return [...document.querySelectorAll('.bridge path, .mark path')].map((one) => ({ stroke: getComputedStyle(one).stroke, fill: getComputedStyle(one).fill, canvas }))
  })
  expect(strokes.length).toBeGreaterThan(3)
  for (const { stroke, fill, canvas } of strokes) expect([stroke, fill].some((colour) => colour !== 'none' && colour !== canvas)).toBe(true)
  // Where one is, said by more than colour: a line of its own under it.
  const current = page.locator('.head [aria-current]').first()
  await expect(current).toBeVisible()
  const line = await current.evaluate((one) => [getComputedStyle(one), getComputedStyle(one, '::after'), getComputedStyle(one.parentElement as Element)].map((style) => [style.borderBottomStyle, style.borderBottomWidth, style.textDecorationLine].join(' ')))
  expect(line.some((one) => /solid [1-9]|underline/.test(one)), line.join(' | ')).toBe(true)
  await page.goto(templates.timeline?.it ?? '')
  const knots = await page.evaluate(() => [...document.querySelectorAll('.cord > li')].map((one) => ({ isHeld: !one.matches('.announced, .unknown'), knot: getComputedStyle(one, '::before') })).map(({ isHeld, knot }) => ({ isHeld, shape: [knot.borderRadius, knot.transform, knot.borderStyle].join(' ') })))
  const shapes = (isHeld: boolean) => new Set(knots.filter((one) => one.isHeld === isHeld).map(({ shape }) => shape))
  expect(Math.min(shapes(true).size, shapes(false).size)).toBeGreaterThan(0)
  for (const shape of shapes(false)) expect(shapes(true).has(shape), 'announced differs from held by its shape').toBe(false)
})

test('A-08: for whoever wants no motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const paths of Object.values(templates)) {
    await page.goto(paths.it)
    const moving = await page.evaluate(() => [
      ...document.getAnimations().map((one) => `an animation of ${(one.effect as KeyframeEffect | null)?.target?.localName ?? 'something'}`),
      ...[...document.querySelectorAll('*')].filter((one) => [getComputedStyle(one).transitionDuration, getComputedStyle(one).animationDuration].some((time) => /[1-9]/.test(time))).map((one) => `${one.localName}.${one.className.toString()}`),
    ])
    expect(moving, paths.it).toEqual([])
  }
})

test('A-13: a filter that is not understood is named, and what was typed stays', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(`${templates.registry?.[locale]}?class=nonsense&decade=7&q=toki`)
    await expect(page.getByText(messages(locale).filters.refused.split('{names}')[0]?.trim() ?? '')).toBeVisible()
    await expect(page.locator('main [name=q]').first()).toHaveValue('toki')
  }
})
