// Lighthouse's figures, from a copy of it that is installed for the benchmark only: it weighs more than a quarter of the portal.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserFlags, findBrowser } from '../testing/browser.mjs'
import { run } from './child.mjs'

// 13 needs Node 22.
const version = '12.8.2'
const folder = join(tmpdir(), `kakehashi-lighthouse-${version}`)
const program = join(folder, 'node_modules/lighthouse/cli/index.js')

async function install() {
  if (existsSync(program)) return true
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  await run('npm', ['install', `lighthouse@${version}`, '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  return existsSync(program)
}

/** A browser that has just started sometimes misses its first page, and Lighthouse says to run it again. */
async function once(url, browser, triesLeft = 2) {
  const report = join(folder, 'report.json')
  const flags = ['--headless=new', ...browserFlags].join(' ')
  const args = [program, url, '--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`, '--only-categories=performance,accessibility,best-practices,seo']
  const { code, output } = await run(process.execPath, args, { env: { CHROME_PATH: browser }, limit: 180_000 })
  if (code !== 0 && triesLeft > 0) return once(url, browser, triesLeft - 1)
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}: ${output.slice(-500)}`)
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'))
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((name) => Math.round((categories[name]?.score ?? 0) * 100))
  const value = (name) => audits[name]?.numericValue ?? NaN
  return { scores, lcp: value('largest-contentful-paint'), tbt: value('total-blocking-time'), cls: value('cumulative-layout-shift') }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** Scores (performance, accessibility, best practices, search), LCP and TBT in ms, CLS: medians of some runs; null where it cannot be had. */
export async function lighthouse(url, runs = 3) {
  const browser = findBrowser()
  if (!browser || !(await install())) return null
  const found = []
  for (let i = 0; i < runs; i += 1) found.push(await once(url, browser))
  const of = (pick) => median(found.map(pick))
  return { scores: [0, 1, 2, 3].map((at) => of(({ scores }) => scores[at])), lcp: of(({ lcp }) => lcp), tbt: of(({ tbt }) => tbt), cls: of(({ cls }) => cls) }
}
