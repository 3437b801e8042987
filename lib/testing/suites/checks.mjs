// Suites that are one question with one answer: each counts as one test.
import { buildWhenChanged } from '../../cli/build.mjs'
import { run } from '../../cli/child.mjs'
import { typeScript } from '../../cli/preparation.mjs'
import { Refusal } from '../../cli/steps.mjs'

const passed = { passed: 1, failed: 0 }
const failed = { passed: 0, failed: 1 }

async function check(commands, limit) {
  for (const command of commands) {
    const { code } = await run(process.execPath, command, { isShown: true, limit, env: { NEXT_TELEMETRY_DISABLED: '1' } })
    if (code !== 0) return failed
  }
  return passed
}

/** Next writes the types of the routes; without them a link to nowhere compiles. */
export const types = ({ limit }) =>
  check([['node_modules/next/dist/bin/next', 'typegen'], ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false']], limit)

export const lint = ({ limit }) => check([['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']], limit)

export const messages = ({ limit }) => check([[...typeScript, 'lib/cli/lint-messages.ts']], limit)

export async function build() {
  try {
    return { ...passed, note: await buildWhenChanged() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    return failed
  }
}
