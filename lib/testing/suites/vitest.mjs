import { run } from '../../cli/child.mjs'
import { noBucket } from '../s3-server.mjs'
import { faultOf, readReport } from './report-file.mjs'

/** Unit and query tests: on the embedded database, and on PostgreSQL where there is one. */
export const unit = ({ limit }) => runVitest('test-results/unit.json', { UNIT_LONG: '0' }, limit)

/** Those that take too long for every change. */
export const longUnit = ({ limit }) => runVitest('test-results/long-unit.json', { UNIT_LONG: '1' }, limit)

async function runVitest(reportFile, choice, limit) {
  const { read } = readReport(reportFile)
  const options = ['--config', 'lib/testing/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const { code } = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...options], {
    isShown: true,
    limit,
    // The database and the bucket of whoever runs the tests must stay untouched.
    env: { DATABASE_URL: undefined, ...noBucket, NODE_ENV: 'test', ...choice },
  })
  return read(code, (report) => {
    // A file that cannot be loaded holds no test that could fail.
    const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    const broken = report.testResults.flatMap((file) => file.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName, failureMessages }) => faultOf(`${file.name}: ${fullName}`, failureMessages[0])))
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, faults: [...unloaded.map(({ name, message }) => faultOf(name, message)), ...broken] }
  })
}
