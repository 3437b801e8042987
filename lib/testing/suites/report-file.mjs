import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const linesOfFault = 12

/** One fault as a summary names it: which test, and how its message begins. */
export const faultOf = (name, message) => [name, ...stripVTControlCharacters(message ?? '').split('\n').filter((line) => line.trim()).slice(0, linesOfFault).map((line) => `    ${line}`)].join('\n')

/** A test runner's JSON report. The last run's is removed first: it must not be read as this one's. */
export function readReport(file) {
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  return {
    /** `count` gives what passed and failed, and each fault by name. */
    read(exitCode, count) {
      const { passed, failed, faults } = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, faults: [] }
      // The runner knows of failures that are no test's, such as an error after the last one.
      if (exitCode === 0 || failed > 0) return { passed, failed, faults }
      return { passed, failed: 1, faults: [`${file}: the runner ended with ${exitCode}, and names no test that failed`] }
    },
  }
}
