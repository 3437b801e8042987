// Run by `npm test -- messages`: one line for each fault of the message files, and of their uses.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { locales } from '#lib/i18n/locales.ts'
import { checkMessages, type DynamicKeys } from '#lib/testing/messages/check.ts'
import { findUses } from '#lib/testing/messages/uses.ts'
import { sourceFiles } from '#lib/testing/source-files.ts'

const root = process.cwd()
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Each message file and each use of a message, held against each other. */
function check(): string[] {
  const messages = locales.map((locale) => ({ locale, content: readJson(`messages/${locale}.json`) }))
  const uses = sourceFiles(root).flatMap((file) => findUses(file, read(file)))
  return checkMessages(messages, uses, readJson('lib/i18n/dynamic-keys.json') as DynamicKeys)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(read(file))
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function problemsFound(): string[] {
  try {
    return check()
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

const problems = problemsFound()
for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? 'messages: all well' : `messages: ${problems.length} faults`)
process.exitCode = problems.length === 0 ? 0 : 1
