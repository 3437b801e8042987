import { countSteps, Refusal } from '../../cli/steps.mjs'
import { installDependencies } from '../../cli/dependencies.mjs'
import { generateClient } from '../../cli/preparation.mjs'

/**
 * Prepares a clone and runs suites one after the other: name → a function of `limit` that gives
 * what passed and failed. All are run, whatever the first ones say. Gives the exit code.
 */
export async function runSuites(suites, minutes) {
  const begun = Date.now()
  const rows = []
  const step = countSteps(suites.length + 2)

  async function suite(name, work) {
    const since = Date.now()
    const result = await settle(work)
    rows.push({ name, seconds: (Date.now() - since) / 1000, ...result })
    return `${result.passed} passed, ${result.failed} failed${result.note ? `, ${result.note}` : ''}`
  }
  const left = () => begun + minutes * 60_000 - Date.now()

  try {
    await step('Dependencies', () => installDependencies({ needsTools: true }))
    await step('Database client', generateClient)
    for (const { name, title, work } of suites) await step(title, () => suite(name, () => runWithin(left(), minutes, work)))
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    rows.push({ name: 'preparation', seconds: 0, passed: 0, failed: 1 })
  }
  return summarize(rows, begun)
}

async function runWithin(limit, minutes, work) {
  if (limit <= 0) throw new Refusal(`Not begun: the ${minutes} minutes that all suites share were over.`)
  const suite = await work()
  return suite({ limit })
}

/** A suite that breaks is a suite that failed; the others still run. */
async function settle(work) {
  try {
    return await work()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

function summarize(rows, begun) {
  const sum = (what) => rows.reduce((total, row) => total + row[what], 0)
  console.log('\nSummary')
  for (const { name, seconds, passed, failed, note } of rows) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`
    console.log(`  ${name.padEnd(12)}${counts} ${seconds.toFixed(1).padStart(7)} s${note ? `  ${note}` : ''}`)
  }
  console.log(`  all in ${((Date.now() - begun) / 1000).toFixed(0)} s`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
}
