import { run } from '../../cli/child.mjs'
import { PostgresAbsent, startPostgres } from '../postgres-holder.mjs'
import { readReport } from './report-file.mjs'

const longTests = '**/*.long.test.ts'

/** Unit and query tests: on the embedded database, and on PostgreSQL where there is one. */
export const unit = ({ limit }) => onBothDatabases('test-results/unit.json', ['--exclude', longTests], limit)

/** Those that take too long for every change. There may be none. */
export const longUnit = ({ limit }) => onBothDatabases('test-results/long-unit.json', ['--passWithNoTests', '.long.test.ts'], limit)

async function onBothDatabases(reportFile, choice, limit) {
  const { postgres, note } = await postgresForTests()
  try {
    return { ...(await runVitest(reportFile, choice, limit, postgres?.url)), note }
  } finally {
    await postgres?.stop()
  }
}

async function postgresForTests() {
  try {
    return { postgres: await startPostgres() }
  } catch (error) {
    if (!(error instanceof PostgresAbsent) || process.env.REQUIRE_POSTGRES === '1') throw error
    console.log(`      PostgreSQL: not tested, ${error.message}`)
    return { note: 'without PostgreSQL' }
  }
}

async function runVitest(reportFile, choice, limit, url) {
  const config = ['--config', 'lib/testing/vitest.config.ts']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { read } = readReport(reportFile)
  // DATABASE_URL is taken away: the database of whoever runs the tests must stay untouched.
  const env = { TEST_POSTGRES_URL: url, DATABASE_URL: undefined, NODE_ENV: 'test' }
  const { code } = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...config, ...reporters, ...choice], { isShown: true, limit, env })
  return read(code, (report) => {
    // A file that cannot be loaded holds no test that could fail.
    const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
  })
}
