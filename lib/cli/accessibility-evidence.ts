// npm run accessibility -- --portal http://localhost:3000 --seed 2026 --size 40 --out accessibility
// Draws pages of a running portal by lot, looks at each as far as a machine can (axe; width at 320 px), and writes what was
// looked at, with what, and what was found. What remains for a person is said too: a machine declares nothing.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { byCriterion, criterionOf, type CriterionResult, type LookedAt } from '#lib/accessibility/evidence.ts'
import { drawSample, usualSize } from '#lib/accessibility/sample.ts'
import { runAxe, wcag22AA } from '#lib/testing/axe.ts'
import { browserFlags, findBrowser } from '#lib/testing/browser.mjs'
import { sitemapPaths } from './sitemap-paths.mjs'

const { values } = parseArgs({
  options: { portal: { type: 'string', default: 'http://localhost:3000' }, seed: { type: 'string' }, size: { type: 'string', default: String(usualSize) }, out: { type: 'string', default: 'accessibility' } },
})
const seed = values.seed ?? ''
const size = Number(values.size)
if (!seed || !Number.isInteger(size) || size < 1 || !URL.canParse(values.portal)) {
  console.error('Say by what the lots are drawn, for example --seed 2026; --size is a whole number of pages in each language, --portal the address of a portal that runs.')
  process.exit(2)
}

/** The text at a path of the portal; nothing can be said where nobody answers. */
async function read(at: string): Promise<string> {
  const reply = await fetch(new URL(at, values.portal)).catch(() => null)
  if (reply?.ok) return reply.text()
  console.error(`Nothing answers at ${new URL(at, values.portal).href}. Start the portal first.`)
  process.exit(1)
}

const criteria = (of: string[]) => of.map(criterionOf).filter((one) => one !== null)
let axeVersion = ''

async function lookAt(page: Page, address: string): Promise<LookedAt> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(new URL(address, values.portal).href)
  const { violations, incomplete, passes, testEngine } = await runAxe(page, { runOnly: wcag22AA })
  axeVersion = testEngine.version
  await page.setViewportSize({ width: 320, height: 640 })
  const { title, lang, isWide } = await page.evaluate(() => ({ title: document.title, lang: document.documentElement.lang, isWide: document.documentElement.scrollWidth > innerWidth }))
  return {
    path: address, title, lang, isWide,
    violations: violations.map(({ id, tags: of, nodes }) => ({ rule: id, criteria: criteria(of), elements: nodes.map(({ target }) => target.join(' ')) })),
    unsure: incomplete.map(({ id, tags: of }) => ({ rule: id, criteria: criteria(of) })),
    passed: [...new Set(passes.flatMap(({ tags: of }) => criteria(of)))],
  }
}

const row = ({ criterion, broken, unsure, pages }: CriterionResult) => `| ${criterion} | ${pages} | ${broken.length} | ${unsure.length} | ${[...new Set([...broken, ...unsure])].slice(0, 3).join(', ')} |`

const samples = drawSample(await sitemapPaths(read), seed, size)
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })
const page = await (await browser.newContext()).newPage()
const looked: { locale: string; method: string; pages: LookedAt[] }[] = []
for (const { locale, representative, drawn } of samples) {
  for (const [method, paths] of [['one of each kind', representative], ['by lot', drawn]] as const) {
    const pages: LookedAt[] = []
    for (const one of paths) pages.push(await lookAt(page, one))
    looked.push({ locale, method, pages })
    console.log(`${locale}, ${method}: ${pages.length} pages, ${pages.filter(({ violations, isWide }) => violations.length || isWide).length} with faults`)
  }
}
const tools = { node: process.version, browser: `Chromium ${browser.version()}`, axe: axeVersion }
await browser.close()

const at = new Date().toISOString()
const name = `accessibility-${at.slice(0, 10)}-${seed.replace(/[^\w-]/g, '')}`
const head = { portal: values.portal, at, seed, size, method: 'JIS X 8341-3:2016, WAIC test guide, method d: one page of each kind and pages by lot, each language a set of its own', tools, rules: wcag22AA }
const report = [
  `# What a machine found, ${at.slice(0, 10)}`, '',
  `${head.portal} · lots by “${seed}” · ${size} pages in each language · ${tools.browser}, axe ${tools.axe}, Node ${tools.node}`, '',
  'A machine tests some criteria wholly, some in part, many not at all. This is evidence for a declaration, and none itself.', '',
  ...samples.flatMap(({ locale }) => {
    const pages = looked.filter((one) => one.locale === locale).flatMap((one) => one.pages)
    return [
      `## ${locale}: ${pages.length} pages`, '', '| criterion | pages tested | with faults | for a person to judge | where |', '|---|---|---|---|---|', ...byCriterion(pages).map(row), '',
      ...looked.filter((one) => one.locale === locale).flatMap(({ method, pages: own }) => [`${method}:`, '', ...own.map((one) => `- ${one.path} – ${one.title}`), '']),
    ]
  }),
]
await mkdir(values.out, { recursive: true })
await writeFile(path.join(values.out, `${name}.json`), `${JSON.stringify({ ...head, looked }, null, 1)}\n`)
await writeFile(path.join(values.out, `${name}.md`), report.join('\n'))
console.log(`Written: ${path.join(values.out, name)}.json and .md`)
const faults = looked.flatMap((one) => one.pages).filter(({ violations, isWide }) => violations.length || isWide).length
process.exitCode = faults ? 1 : 0
