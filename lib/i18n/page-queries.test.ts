import { expect, test } from 'vitest'
import type { z } from 'zod'
import { reportQuery } from '#lib/barriers/schema.ts'
import { activityFilters } from '#lib/domain/activities/schema.ts'
import { articleFilters } from '#lib/domain/articles/schema.ts'
import { figureFilters } from '#lib/domain/figures/schema.ts'
import { organisationFilters } from '#lib/domain/organisations/schema.ts'
import { partnershipFilters } from '#lib/domain/partnerships/schema.ts'
import { peoplePage } from '#lib/domain/people/schema.ts'
import { programmeFilters } from '#lib/domain/programmes/schema.ts'
import { questionFilters } from '#lib/domain/questions/schema.ts'
import { sourceFilters } from '#lib/domain/sources/schema.ts'
import { territoryFilters } from '#lib/domain/territories/schema.ts'
import { timelineFilters } from '#lib/domain/timeline/schema.ts'
import { listQueries, meaningfulQuery } from './page-queries.ts'
import { type Section, sections } from './paths.ts'
import { route } from './route.ts'

const filters: Record<Section, z.ZodObject | null> = {
  partnerships: partnershipFilters,
  // The map shows what the registry would list.
  map: partnershipFilters,
  territories: territoryFilters,
  organisations: organisationFilters,
  programmes: programmeFilters,
  activities: activityFilters,
  // Its list stands on one page; the filters of that domain are those of a topic's own page.
  topics: null,
  articles: articleFilters,
  people: peoplePage,
  sources: sourceFilters,
  figures: figureFilters,
  'open-questions': questionFilters,
  timeline: timelineFilters,
  'report-a-barrier': reportQuery,
}

test.each(Object.keys(sections) as Section[])('the address of %s holds what its filters read', (section) => {
  expect([...listQueries[section]].sort()).toEqual(Object.keys(filters[section]?.shape ?? {}).sort())
})

function meaning(address: string): string {
  const [path = '', query] = address.split('?')
  const found = route(path)
  if (found.type !== 'page') throw new Error(`${address} is no page.`)
  return meaningfulQuery(found, new URLSearchParams(query))
}

test.each([
  ['/it/legami', ''],
  // Campaign marks, mistakes and what only the bindery reads.
  ['/it/legami?utm_source=x&fbclid=y&Class=twinning&ruby=0&__proto__=1', ''],
  ['/it/legami?page=2&class=twinning&x=1', '?class=twinning&page=2'],
  ['/it/legami?status=active&q=%E8%8C%A8%E5%9F%8E', '?q=%E8%8C%A8%E5%9F%8E&status=active'],
  // An empty field of a form is no filter; of a repeated one the first counts.
  ['/it/legami?q=&class=&page=', ''],
  ['/it/legami?page=2&page=3', '?page=2'],
  ['/it/argomenti?page=2', ''],
  ['/it?page=2', ''],
  ['/it/privacy?page=2', ''],
  ['/it/legami/torino-nagoya?page=2&q=x', ''],
  ['/it/legami/torino-nagoya/scheda?with=en&page=2', ''],
  ['/it/territori/bologna?page=2&q=x', '?page=2'],
  ['/it/fonti/doc-000?page=2', '?page=2'],
])('%s means “%s”', (address, query) => expect(meaning(address)).toBe(query))

test('the order in which names are written makes no other page', () => {
  expect(meaning('/it/legami?a=1&page=2&decade=2000&q=toki')).toBe(meaning('/it/legami?q=toki&decade=2000&b=2&page=2'))
})
