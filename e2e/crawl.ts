import type { APIRequestContext } from '@playwright/test'
import { attributes } from './html.ts'

export type CrawledPage = { path: string; status: number; html: string; headers: Record<string, string> }

const atOnce = 6

/** Where a link leads within the portal; null for other places and other kinds of address. */
export function pathOf(href: string, base: string): string | null {
  if (!/^(\/|https?:)/.test(href)) return null
  const url = new URL(href, base)
  return url.origin === new URL(base).origin ? url.pathname + url.search : null
}

/** Every page that links lead to, from some first ones on; files and the permanent addresses are left to their own tests. */
export async function crawl(request: APIRequestContext, base: string, first: string[]): Promise<Map<string, CrawledPage>> {
  const pages = new Map<string, CrawledPage>()
  const queue = [...first]
  const seen = new Set(queue)
  const visit = async (path: string) => {
    const response = await request.get(path, { maxRedirects: 0 })
    const html = await response.text()
    pages.set(path, { path, status: response.status(), html, headers: response.headers() })
    for (const href of attributes(html, 'a', 'href')) {
      const next = pathOf(href, base)
      // The form for barriers knows which page led to it: it is one page all the same.
      if (next && !seen.has(next) && !/^\/(id|media)\//.test(next) && !next.includes('?page=%2F')) {
        seen.add(next)
        queue.push(next)
      }
    }
  }
  while (queue.length) await Promise.all(queue.splice(0, atOnce).map(visit))
  return pages
}
