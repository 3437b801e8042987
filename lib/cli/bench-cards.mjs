// Preview cards as they are drawn when nobody keeps them: in Japanese, whose letters cost the most.
import { fetchRaw } from './bench-load.mjs'
import { sitemapPaths } from './sitemap-paths.mjs'

const pages = 60

const addressesIn = (text, pattern) => [...text.matchAll(pattern)].map(([, address]) => new URL(address).pathname)

/** Cards of as many pages of all kinds, evenly from the sitemap. */
async function cardsOf(url) {
  const all = await sitemapPaths(async (path) => (await fetch(url + path)).text())
  const paths = all.filter((path) => /^\/ja(\/|$)/.test(path))
  const step = Math.max(1, paths.length / pages)
  const taken = Array.from({ length: Math.min(pages, paths.length) }, (_, index) => paths[Math.floor(index * step)])
  const cards = []
  for (const path of taken) cards.push(...addressesIn(await (await fetch(url + path)).text(), /property="og:image" content="([^"]+)"/g))
  return cards
}

const drawTime = (headers) => Number(/draw;dur=([\d.]+)/.exec(headers['server-timing'] ?? '')?.[1])

/** Draws each twice: the first time loads faces, what counts is the second. Times in ms: drawing alone, and with the request and its queries. */
export async function drawCards(url, headers) {
  const addresses = await cardsOf(url)
  if (!addresses.length) throw new Error('No card was found: the sitemap names no Japanese page.')
  for (const address of addresses) await fetchRaw(url + address, { headers })
  const drawn = []
  for (const address of addresses) {
    const begun = performance.now()
    const answer = await fetchRaw(url + address, { headers })
    drawn.push({ draw: drawTime(answer.headers), request: performance.now() - begun, bytes: answer.body.length })
  }
  const at = (name, share) => drawn.map((one) => one[name]).sort((a, b) => a - b)[Math.min(drawn.length - 1, Math.floor(drawn.length * share))]
  const spread = (name) => ({ p50: at(name, 0.5), p95: at(name, 0.95), most: at(name, 1) })
  return { count: drawn.length, draw: spread('draw'), request: spread('request'), bytes: spread('bytes') }
}
