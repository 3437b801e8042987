import type { Route } from './route.ts'
import type { PageKind, Section } from './paths.ts'

/** Names in the query of a list's address that change what it shows; each list's filters define them (a test compares). */
export const listQueries: Record<Section, readonly string[]> = {
  partnerships: ['q', 'class', 'status', 'decade', 'topic', 'territory', 'page'],
  map: ['q', 'class', 'status', 'decade', 'topic', 'territory', 'page'],
  territories: ['q', 'country', 'page'],
  organisations: ['q', 'kind', 'country', 'page'],
  programmes: ['q', 'kind', 'page'],
  activities: ['q', 'kind', 'status', 'decade', 'territory', 'page'],
  topics: [],
  articles: ['page'],
  people: ['page'],
  sources: ['page'],
  figures: ['page'],
  'open-questions': ['page'],
  timeline: ['decade', 'page'],
  'report-a-barrier': ['page', 'ticket'],
}

/** Records whose page holds a list of several pages. */
const paged: PageKind[] = ['territory', 'organisation', 'topic', 'source']

/**
 * What counts of a query: the names that the page at a route reads, in their order, without empty ones. Everything else
 * (campaign marks, mistakes) shows the same page, so it is the same document.
 * @returns '' or a query that begins with `?`
 */
export function meaningfulQuery(route: Extract<Route, { type: 'page' }>, query: URLSearchParams): string {
  const { kind, section } = route
  const names = kind ? (paged.includes(kind) ? ['page'] : []) : section ? listQueries[section] : []
  const kept = new URLSearchParams()
  for (const name of names) {
    const value = query.get(name)
    if (value) kept.set(name, value)
  }
  return kept.size ? `?${kept.toString()}` : ''
}
