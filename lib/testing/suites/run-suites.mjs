import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { countSteps, Refusal } from '../../cli/steps.mjs'
import { installDependencies } from '../../cli/dependencies.mjs'
import { generateClient } from '../../cli/preparation.mjs'

/**
 * Prepares a clone and runs suites one after the other, those of a list side by side: name → a function of `limit` that
 * gives what passed and failed. All are run, whatever the first ones say. Gives the exit code. `minutes` is what they may take on
 * two cores; a machine that is a quarter as fast still hears what they find, and how long they took.
 */
export async function runSuites(suites, minutes) {
  const begun = Date.now()
  const rows = []
  const step = countSteps(suites.length + 2)

  async function suite(name, work) {
    const since = Date.now()
    const result = await settle(work)
    rows.push({ name, seconds: (Date.now() - since) / 1000, ...result })
    return `${name}: ${result.passed} passed, ${result.failed} failed${result.note ? `, ${result.note}` : ''}`
  }
  const guard = 4 * minutes
  const left = () => begun + guard * 60_000 - Date.now()

  try {
    await step('Dependencies', () => installDependencies({ needsTools: true }))
    await step('Database client', generateClient)
    for (const entry of suites) {
      const beside = [entry].flat()
      const run = ({ name, work }) => suite(name, () => runWithin(left(), guard, work))
      await step(beside.map(({ title }) => title).join(', '), async () => (await Promise.all(beside.map(run))).join('; '))
    }
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    rows.push({ name: 'preparation', seconds: 0, passed: 0, failed: 1, faults: [String(error)] })
  }
  return summarize(rows, begun, minutes)
}

async function runWithin(limit, guard, work) {
  if (limit <= 0) throw new Refusal(`Not begun: the ${guard} minutes that all suites share were over.`)
  const suite = await work()
  return suite({ limit })
}

/** A suite that breaks is a suite that failed; the others still run. */
async function settle(work) {
  try {
    return await work()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    return { passed: 0, failed: 1, faults: [String(error)] }
  }
}

/** Every fault by name after the last suite, where a person looks first; also in the file that `FAULTS_FILE` names. */
function nameFaults(rows) {
  const faults = rows.filter(({ failed }) => failed > 0).flatMap(({ name, faults: some = [] }) => (some.length ? some : ['see above']).map((fault) => `${name}: ${fault}`))
  if (!faults.length) return
  const text = `\nWhat failed\n${faults.map((fault) => `- ${fault}\n`).join('')}`
  console.log(text)
  const file = process.env.FAULTS_FILE
  if (!file) return
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, text)
}

function summarize(rows, begun, minutes) {
  nameFaults(rows)
  const sum = (what) => rows.reduce((total, row) => total + row[what], 0)
  console.log('\nSummary')
  for (const { name, seconds, passed, failed, note } of rows) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`
    console.log(`  ${name.padEnd(12)}${counts} ${seconds.toFixed(1).padStart(7)} s${note ? `  ${note}` : ''}`)
  }
  const seconds = (Date.now() - begun) / 1000
  console.log(`  all in ${seconds.toFixed(0)} s${seconds > minutes * 60 ? `: longer than the ${minutes} minutes that they may take on two cores` : ''}`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') > 0 || sum('passed') === 0 ? 1 : 0
}
