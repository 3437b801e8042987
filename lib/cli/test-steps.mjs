import { runSuites } from '../testing/suites/run-suites.mjs'
import { Refusal, runCommand } from './steps.mjs'

/** What a clone may take for all of it, on two cores. */
const minutes = 15

// Loaded when their turn comes: before the first step a bare clone has no packages to import.
const checks = (name) => async () => (await import('../testing/suites/checks.mjs'))[name]
const suites = [
  // Side by side: each uses one core of two.
  [
    { name: 'types', title: 'Types', work: checks('types') },
    { name: 'lint', title: 'Lint', work: checks('lint') },
    { name: 'messages', title: 'Messages', work: checks('messages') },
  ],
  { name: 'unit', title: 'Unit and query tests', work: async () => (await import('../testing/suites/vitest.mjs')).unit },
  { name: 'build', title: 'Build', work: checks('build') },
  { name: 'e2e', title: 'End-to-end tests', work: async () => (await import('../testing/suites/playwright.mjs')).endToEnd },
]

await runCommand(() => {
  const wanted = process.argv.slice(2)
  const names = suites.flat().map(({ name }) => name)
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown) throw new Refusal(`There is no suite “${unknown}”: choose from ${names.join(', ')}.`)
  return runSuites(wanted.length === 0 ? suites : suites.flat().filter(({ name }) => wanted.includes(name)), minutes)
})
