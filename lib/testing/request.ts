import { vi } from 'vitest'

// The request that an action believes to answer, in tests: it stands in the place of Next's own reading (setup.ts).

const request = { headers: new Headers(), cookies: new Map<string, string>(), attributes: new Map<string, object>() }

export const origin = 'http://localhost:3000'

/** Begins another request: of our own page, unless its headers say else, with the cookies of the browser so far. */
export function newRequest(given: Record<string, string> = {}): void {
  request.headers = new Headers({ origin, 'x-kakehashi-peer': '192.0.2.1', ...given })
}

/** Forgets every cookie, as another browser has none. */
export function newBrowser(): void {
  request.cookies.clear()
  newRequest()
}

/** With which attributes a cookie was set last. */
export const cookieAttributes = (name: string) => request.attributes.get(name)

export const browserCookies = () => new Map(request.cookies)
export function useCookies(cookies: Map<string, string>): void {
  request.cookies = new Map(cookies)
}

export const headers = vi.fn(async () => {
  const all = new Headers(request.headers)
  if (request.cookies.size) all.set('cookie', [...request.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '))
  return all
})

export const cookies = vi.fn(async () => ({
  set: (name: string, value: string, options: { maxAge?: number } = {}) => {
    request.attributes.set(name, options)
    if (options.maxAge === 0) request.cookies.delete(name)
    else request.cookies.set(name, value)
  },
  get: (name: string) => (request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined),
  getAll: () => [...request.cookies].map(([name, value]) => ({ name, value })),
  delete: (name: string) => request.cookies.delete(name),
}))
