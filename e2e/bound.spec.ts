import { cases } from './bound/cases.ts'
import { test } from './fixtures.ts'

test.describe('bound pages behind npm start', () => {
  for (const [name, holds] of Object.entries(cases)) test(name, () => holds(process.env.BASE_URL ?? ''))
})
