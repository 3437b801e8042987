// Walks the audit log of the database of these settings. Ends with 0 where every row is as it was written, 1 where one is
// not, 2 where it could not be asked.
import { parseArgs } from 'node:util'
import { type Head, headText, readHead } from '#lib/audit/chain/chain.ts'
import type { FaultReason } from '#lib/audit/chain/verify.ts'
import { verifyLog } from '#lib/audit/queries.ts'
import { DatabaseRefusal } from '#lib/db/database.ts'
import { openDatabase } from '#lib/db/open.ts'
import { EnvError } from '#lib/env-error.ts'
import { connectionFailure } from './connection-failure.ts'

const why: Record<FaultReason, string> = {
  changed: 'it does not say what was hashed: it was changed after it was written',
  missing: 'there is no row of this number: it was removed',
  order: 'it does not follow the row before it: rows were exchanged or removed, or the one before was written anew',
  personal: 'what it says of a person was rewritten',
  erased: 'what it says of a person is gone, and no later row says who erased it',
  cut: 'an exported head knew it, and the log ends before it: its tail was cut off',
  head: 'the log does not end where its head says: rows were cut off, or put behind it',
  exported: 'another row was exported under its number: the log was written anew',
}

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

function headsGiven(): Head[] {
  const usage = 'Use --head NUMBER:HASH, as a line [audit-head] in the log of the portal or the page of the audit log gives it; several may be given.'
  try {
    const { values } = parseArgs({ options: { head: { type: 'string', multiple: true, default: [] } } })
    return values.head.map((text) => readHead(text) ?? refuse(`“${text}” is no head. ${usage}`))
  } catch {
    return refuse(usage)
  }
}

const heads = headsGiven()
try {
  const database = await openDatabase()
  const verdict = await verifyLog(heads).finally(() => database.close())
  if (verdict.fault) {
    console.log(`Row ${verdict.fault.number} is bad: ${why[verdict.fault.reason]}.\n${verdict.rows} ${verdict.rows === 1n ? 'row' : 'rows'} before it ${verdict.rows === 1n ? 'is' : 'are'} as written.`)
    process.exitCode = 1
  } else console.log(`${verdict.rows} ${verdict.rows === 1n ? 'row is' : 'rows are'} as written. Head: ${headText(verdict.head)}`)
} catch (error) {
  const sentence = error instanceof DatabaseRefusal || error instanceof EnvError ? error.message : connectionFailure(error)
  if (sentence === undefined) console.error(error)
  refuse(sentence ?? 'The log could not be read.')
}
