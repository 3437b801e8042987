import { randomBytes } from 'node:crypto'
import { cpus } from 'node:os'
import { weigh } from './bench-bytes.mjs'
import { besideWhat, serveBeside } from './bench-beside.mjs'
import { drawCards } from './bench-cards.mjs'
import { freshClone } from './bench-clone.mjs'
import { lighthouse } from './bench-lighthouse.mjs'
import { fetchRaw, load, loadedBy } from './bench-load.mjs'
import { publishTimes } from './bench-publish.mjs'
import { buildWhenChanged } from './build.mjs'
import { generateClient } from './preparation.mjs'
import { Refusal, runCommand } from './steps.mjs'
import { startEndToEndServer } from '../testing/e2e-server.mjs'

const sizes = [100, 1_000, 10_000]
const seconds = 8
const connections = 16
const secret = randomBytes(24).toString('hex')

/** A template in three languages, and its folder within the application. */
const templates = {
  home: ['/it', '/en', '/ja'],
  map: ['/it/mappa', '/en/map', '/ja/map'],
  registry: ['/it/legami', '/en/partnerships', '/ja/partnerships'],
  partnership: ['/it/legami/torino-nagoya', '/en/partnerships/turin-nagoya', '/ja/partnerships/turin-nagoya'],
  'protocol sheet': ['/it/legami/torino-nagoya/scheda', '/en/partnerships/turin-nagoya/sheet', '/ja/partnerships/turin-nagoya/sheet'],
  territory: ['/it/territori/bologna', '/en/territories/bologna', '/ja/territories/hamamatsu-shi'],
  mission: ['/it/missioni-ed-eventi/missione-del-piemonte-in-giappone-2025'],
  article: ['/it/notizie/takko-non-tatsukomachi', '/ja/news/takko-machi-wa-naze-tatsukomachi'],
  timeline: ['/it/cronologia', '/en/timeline', '/ja/timeline'],
  people: ['/it/persone', '/en/people', '/ja/people'],
  'open questions': ['/it/punti-aperti', '/en/open-questions', '/ja/open-questions'],
  source: ['/it/fonti/doc-000', '/en/sources/doc-000', '/ja/sources/doc-000'],
}
const inner = { home: '/it', registry: '/it/partnerships', partnership: '/ja/partnerships/turin-nagoya' }

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`
const whole = (number) => number.toFixed(0)
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)
function table(title, ...heads) {
  console.log(`\n${title}\n`)
  row(...heads)
  row(...heads.map(() => '---'))
}

const diagnostics = async (url) => (await fetch(`${url}/api/diagnostics`)).json()

async function bytes({ url }) {
  table('Bytes of a cold page as a browser asks for them (brotli), the heaviest of its languages', 'template', 'HTML', 'CSS', 'script', 'framework script', 'fonts', 'whole page', 'requests')
  for (const [name, paths] of Object.entries(templates)) {
    const weights = []
    for (const path of paths) weights.push(await weigh(url, path))
    const { html, css, script, fonts, all, requests } = weights.toSorted((a, b) => b.all - a.all)[0]
    row(name, kilobytes(html), kilobytes(css), kilobytes(script), 0, kilobytes(fonts), kilobytes(all), requests)
  }
}

async function browserFigures({ url }) {
  table('Lighthouse, mobile, median of three', 'page', 'performance / accessibility / best practices / search', 'LCP', 'TBT', 'CLS')
  for (const path of [templates.home[0], templates.partnership[2], templates.article[0]]) {
    const found = await lighthouse(url + path)
    if (!found) return console.log('not measured: no browser, or Lighthouse could not be installed')
    row(path, found.scores.join(' / '), `${(found.lcp / 1000).toFixed(2)} s`, `${whole(found.tbt)} ms`, found.cls)
  }
}

async function cached({ url }, size) {
  table(`Kept pages, ${size} generated partnerships, ${connections} connections for ${seconds} s`, 'page', 'requests/s', 'p50', 'p99', `${besideWhat}, same bytes, same run`, 'ratio')
  for (const path of [templates.home[0], templates.partnership[2]]) {
    const { body } = await fetchRaw(url + path)
    // What the first seconds of a process cost (compiling, the index, the database client) is said apart.
    await load(url + path, { connections, seconds: 4 })
    const own = await load(url + path, { connections, seconds })
    const other = await serveBeside(body)
    const beside = await load(other.url, { connections, seconds })
    other.stop()
    row(path, whole(own.rate), `${own.p50.toFixed(2)} ms`, `${own.p99.toFixed(1)} ms`, `${whole(beside.rate)} (p99 ${beside.p99.toFixed(1)} ms)`, `1 : ${(beside.rate / own.rate).toFixed(1)}`)
  }
}

async function uncached({ url }, size) {
  const headers = { 'x-kakehashi-inner': secret }
  table(`Drawn from the database each time, ${size} generated partnerships`, 'page', 'statements', 'requests/s', 'p50', 'p99')
  for (const path of Object.values(inner)) {
    await fetchRaw(url + path, { headers })
    const before = await diagnostics(url)
    await fetchRaw(url + path, { headers })
    const { statements } = await diagnostics(url)
    const { rate, p50, p99 } = await load(url + path, { connections, seconds, headers })
    row(path, statements - before.statements, whole(rate), `${whole(p50)} ms`, `${whole(p99)} ms`)
  }
}

async function memory({ url }, when) {
  const { residentBytes } = await diagnostics(url)
  console.log(`\nMemory of the process ${when}: ${whole(residentBytes / 1e6)} MB`)
}

async function cards({ url }) {
  const { count, draw, request, bytes: weight } = await drawCards(url, { 'x-kakehashi-inner': secret })
  table(`Preview cards in Japanese, drawn anew, warm (${count} of them)`, 'what', 'p50', 'p95')
  row('drawing', `${draw.p50.toFixed(1)} ms`, `${draw.p95.toFixed(1)} ms`)
  row('the whole request, with its queries', `${request.p50.toFixed(1)} ms`, `${request.p95.toFixed(1)} ms`)
  row('bytes', kilobytes(weight.p50), `${kilobytes(weight.p95)}, at most ${kilobytes(weight.most)}`)
}

async function publishing({ url }) {
  const seen = await publishTimes(url)
  // The first one reads the code of the newsroom.
  const spread = (name) => seen.slice(1).map((one) => one[name]).sort((a, b) => a - b)
  table(`Publishing an article (${seen.length - 1} times, after a first one)`, 'from sending the form until', 'p50', 'slowest')
  for (const [title, name] of [['it is answered', 'answered'], ['page, list, home, sitemap and card show it', 'everywhere']]) {
    const all = spread(name)
    row(title, `${whole(all[Math.floor(all.length / 2)])} ms`, `${whole(all.at(-1))} ms`)
  }
}

await runCommand(async () => {
  const asked = process.argv.slice(2).map(Number)
  if (asked.some((size) => !(size > 0))) throw new Refusal('Sizes are whole numbers, such as npm run bench -- 100 1000.')
  process.env.INNER_SECRET = secret
  process.env.E2E_DATABASE = 'postgresql'
  console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, PostgreSQL, load by ${loadedBy}`)
  await generateClient()
  await buildWhenChanged()
  for (const [index, size] of (asked.length ? asked : sizes).entries()) {
    const server = await startEndToEndServer(size)
    if (index === 0) {
      await bytes(server)
      await cards(server)
      await publishing(server)
      await browserFigures(server)
    }
    // A process that has drawn nothing: what it holds after that is what kept pages need.
    const start = await server.restart()
    await cached(server, size)
    if (index === 0) await memory(server, 'after serving kept pages')
    await uncached(server, size)
    if (index === 0) await memory(server, 'after drawing pages')
    if (index === 0) console.log(`\nFrom the start of the process to the first kept page: ${whole(start)} ms`)
    await server.stop()
  }
  await freshClone(row, table)
})
