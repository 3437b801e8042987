import { runSuites } from '../testing/suites/run-suites.mjs'
import { runCommand } from './steps.mjs'

const minutes = 45

// Loaded when their turn comes: before the first step a bare clone has no packages to import.
const suites = [
  { name: 'long-unit', title: 'Long unit and query tests', work: async () => (await import('../testing/suites/vitest.mjs')).longUnit },
  { name: 'long-e2e', title: 'Long end-to-end tests', work: async () => (await import('../testing/suites/playwright.mjs')).longEndToEnd },
  { name: 'long-alone', title: 'Long end-to-end tests beside which nothing runs', work: async () => (await import('../testing/suites/playwright.mjs')).longAlone },
  { name: 'long-newsroom', title: 'Long end-to-end tests of the newsroom', work: async () => (await import('../testing/suites/playwright.mjs')).longNewsroom },
]

await runCommand(() => runSuites(suites, minutes))
