import { Agent, get } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** One request over a kept connection; the body as it came, compressed. */
function fetchRaw(url, agent) {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }))
      response.on('error', reject)
    }).on('error', reject)
  })
}

/** Requests a second and their times, with so many connections for so many seconds; anything but 200 fails. */
export async function load(url, connections, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times = []
  const end = performance.now() + seconds * 1000
  const one = async () => {
    while (performance.now() < end) {
      const start = performance.now()
      const { status } = await fetchRaw(url, agent)
      if (status !== 200) throw new Error(`${url} answered ${status}`)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  return { rate: times.length / seconds, p50: at(0.5), p99: at(0.99) }
}

/** Compressed bytes of a page and of what it loads, by kind. */
export async function weigh(base, path) {
  const agent = new Agent({ keepAlive: true })
  const page = await fetchRaw(base + path, agent)
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
  const source = (page.headers['content-encoding'] === 'gzip' ? gunzipSync(page.body) : page.body).toString()
  // What must be there first is announced in a Link header.
  const announced = [...(page.headers.link ?? '').matchAll(/<(\/[^>]+\.(css|js|woff2|svg))>/g)].map(([, address, kind]) => [address, kind])
  const linked = [...source.matchAll(/(?:href|src)="(\/[^"]+\.(css|js|woff2|svg))"/g)].map(([, address, kind]) => [address, kind])
  const named = [...announced, ...linked]
  const files = [...new Map(named)]
  const totals = { html: page.body.length, css: 0, js: 0, woff2: 0, svg: 0 }
  for (const [address, kind] of files) totals[kind] += (await fetchRaw(base + address, agent)).body.length
  agent.destroy()
  return { html: totals.html, css: totals.css, script: totals.js, fonts: totals.woff2, requests: files.length + 1 }
}
