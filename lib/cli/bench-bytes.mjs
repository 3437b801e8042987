// Compressed bytes of a cold page and of all that it loads, as a browser asks for them.
import { brotliDecompressSync } from 'node:zlib'
import { fetchRaw } from './bench-load.mjs'

const kindOf = (address) => /\.(css|js|woff2|svg|json)$/.exec(address)?.[1]

/** Every file of our own that a page names; where a style sheet loads more, that too. */
async function filesOf(url, { headers, body }) {
  const source = (headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString()
  const links = [...(headers.link ?? '').matchAll(/<(\/[^>]+)>/g), ...source.matchAll(/<(?:link|script|img|use)\b[^>]*?(?:href|src)="(\/[^"#]+)"/g)].map(([, address]) => address)
  const rules = /"(\/[^"]+)"/.exec(headers['speculation-rules'] ?? '')?.[1]
  const named = new Set([...links, ...(rules ? [rules] : [])].filter(kindOf))
  for (const sheet of [...named].filter((address) => kindOf(address) === 'css')) {
    const { headers: its, body: css } = await fetchRaw(url + sheet)
    const text = (its['content-encoding'] === 'br' ? brotliDecompressSync(css) : css).toString()
    for (const [, address] of text.matchAll(/url\(["']?(\/[^"')]+\.svg)["']?\)/g)) named.add(address)
  }
  return [...named]
}

export async function weigh(url, path) {
  const page = await fetchRaw(url + path)
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
  const totals = { html: page.body.length, css: 0, js: 0, woff2: 0, svg: 0, json: 0 }
  const files = await filesOf(url, page)
  for (const address of files) totals[kindOf(address)] += (await fetchRaw(url + address, { headers: { 'Accept-Encoding': 'br, gzip' } })).body.length
  const all = Object.values(totals).reduce((sum, bytes) => sum + bytes, 0)
  return { html: totals.html, css: totals.css, script: totals.js, fonts: totals.woff2, all, requests: files.length + 1 }
}
