import { createServer } from 'node:http'
import { cpus } from 'node:os'
import { buildWhenChanged } from './build.mjs'
import { load, weigh } from './bench-load.mjs'
import { startEndToEndServer } from '../testing/e2e-server.mjs'

const defaultSizes = [100, 1_000, 10_000]
const seconds = 5
const connections = 16

const templates = {
  home: '/it', registry: '/it/legami', partnership: '/it/legami/torino-nagoya', 'partnership (ja)': '/ja/partnerships/turin-nagoya',
  territory: '/it/territori/bologna', mission: '/it/missioni-ed-eventi/missione-del-piemonte-in-giappone-2025', timeline: '/it/cronologia',
  'source page': '/it/fonti/doc-000', article: '/it/notizie/takko-non-tatsukomachi',
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)

/** The same page from memory, by the plainest server there is on this machine: what the ratios stand beside. */
async function plainServer(path, url) {
  const body = Buffer.from(await (await fetch(url + path)).arrayBuffer())
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': body.length }).end(body))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }
}

const diagnostics = async (url) => (await fetch(`${url}/api/diagnostics`)).json()

async function statementsOf(url, path) {
  await fetch(url + path)
  const before = await diagnostics(url)
  await (await fetch(url + path)).text()
  return (await diagnostics(url)).statements - before.statements
}

async function bytes(url) {
  console.log('\nBytes of a cold page, compressed (gzip), with the first content\n')
  row('template', 'HTML', 'CSS', 'script', 'fonts', 'requests')
  row('---', '---', '---', '---', '---', '---')
  for (const [name, path] of Object.entries(templates)) {
    const { html, css, script, fonts, requests } = await weigh(url, path)
    row(name, kilobytes(html), kilobytes(css), kilobytes(script), kilobytes(fonts), requests)
  }
}

async function speed(url, size) {
  console.log(`\nDrawn from the database, ${size} generated partnerships, ${connections} connections for ${seconds} s\n`)
  row('page', 'statements', 'requests/s', 'p50 ms', 'p99 ms', 'plain server, same bytes, same run')
  row('---', '---', '---', '---', '---', '---')
  for (const name of ['home', 'registry', 'partnership']) {
    const path = templates[name]
    const statements = await statementsOf(url, path)
    const own = await load(url + path, connections, seconds)
    const plain = await plainServer(path, url)
    const beside = await load(plain.url, connections, seconds)
    plain.stop()
    row(name, statements, own.rate.toFixed(0), own.p50.toFixed(0), own.p99.toFixed(0), `${beside.rate.toFixed(0)} (1 : ${(beside.rate / own.rate).toFixed(0)})`)
  }
  const { residentBytes } = await diagnostics(url)
  console.log(`\nMemory of the process after that: ${(residentBytes / 1e6).toFixed(0)} MB (the embedded database included)`)
}

const asked = process.argv.slice(2).map(Number).filter((size) => size > 0)
console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
await buildWhenChanged()
for (const [index, size] of (asked.length ? asked : defaultSizes).entries()) {
  const server = await startEndToEndServer(size)
  if (index === 0) await bytes(server.url)
  await speed(server.url, size)
  await server.stop()
}
