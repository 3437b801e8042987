import { resolve } from 'node:path'
import { run } from '../../cli/child.mjs'
import { findOrInstallBrowser } from '../browser.mjs'
import { faultOf, readReport } from './report-file.mjs'

/** End-to-end tests in a browser, on the built portal. */
export const endToEnd = ({ limit }) => runPlaywright('e2e', [], { E2E_LONG: '0' }, limit)

/** Those of the folder e2e/long: what readers see, what nothing else may run beside, and, in a portal of its own, what the newsroom does. */
export const longAlone = ({ limit }) => runPlaywright('e2e-long-alone', ['--project=long-alone'], { E2E_LONG: '1' }, limit)
export const longEndToEnd = ({ limit }) => runPlaywright('e2e-long', ['--project=long'], { E2E_LONG: '1' }, limit)
export const longNewsroom = ({ limit }) => runPlaywright('e2e-long-newsroom', ['--project=newsroom-long'], { E2E_LONG: '1' }, limit)

async function runPlaywright(name, options, choice, limit) {
  if (!(await findOrInstallBrowser())) return withoutBrowser()
  const reportFile = `test-results/${name}.json`
  const { read } = readReport(reportFile)
  const command = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts', ...options]
  const { code } = await run(process.execPath, command, { isShown: true, limit, env: { E2E_REPORT: resolve(reportFile), ...choice } })
  return read(code, ({ stats, suites }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, faults: suites.flatMap(faultsIn) }))
}

/** What failed in a file, or in a group of its tests. */
function faultsIn({ file, title, specs = [], suites = [] }) {
  const broken = specs.filter(({ ok }) => !ok).map((spec) => faultOf(`${file}: ${title === file ? '' : `${title} › `}${spec.title}`, spec.tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message))).join('\n')))
  return [...broken, ...suites.flatMap(faultsIn)]
}

function withoutBrowser() {
  const why = 'no browser was found, and none could be installed'
  if (process.env.REQUIRE_BROWSER !== '1') return { passed: 0, failed: 0, note: `skipped: ${why}` }
  console.error(`      REQUIRE_BROWSER is set, and ${why}.`)
  return { passed: 0, failed: 1, faults: [why] }
}
