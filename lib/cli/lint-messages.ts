// Run by `npm test -- messages`: one line for each fault of the message files, and of their uses.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { locales } from '#lib/i18n/locales.ts'
import { checkMessages, type DynamicKeys } from '#lib/testing/messages/check.ts'
import { findUses } from '#lib/testing/messages/uses.ts'
import { sourceFiles } from '#lib/testing/source-files.ts'

const root = process.cwd()
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const messages = locales.map((locale) => ({ locale, content: JSON.parse(read(`messages/${locale}.json`)) as unknown }))
const uses = sourceFiles(root).flatMap((file) => findUses(file, read(file)))
const dynamicKeys = JSON.parse(read('lib/i18n/dynamic-keys.json')) as DynamicKeys

const problems = checkMessages(messages, uses, dynamicKeys)
for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? `${uses.length} uses of messages, all well` : `${problems.length} faults`)
process.exitCode = problems.length === 0 ? 0 : 1
