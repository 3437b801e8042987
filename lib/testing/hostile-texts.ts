import type { Tx } from '#lib/db/client.ts'
import { addHostileRows } from './hostile-rows.ts'
import { hostileWord, hostileWords } from './hostile-words.ts'

type Column = { table: string; column: string; type: string }

// Columns that hold codes, keys, dates and hashes: the portal writes them itself or checks them against a list, and pages do
// not print them. Any other text column is swept, a new one too.
const codes = new Set([
  ...['by', 'id', 'kind', 'class', 'side', 'role', 'locale', 'locales', 'lang', 'language', 'script', 'status', 'state', 'level', 'lifecycle', 'country', 'confidence', 'origin', 'relation', 'basis', 'scheme', 'severity', 'unit', 'operator', 'event', 'actor', 'key', 'day'],
  ...['date', 'period', 'founded', 'from', 'to', 'asOf', 'since', 'slug', 'email', 'identifier', 'client', 'challenge', 'searchKey', 'url', 'sourceKey', 'personalHash', 'previous', 'hash', 'salt', 'token', 'image', 'logs'],
  ...['Evidence.field', 'Conflict.field', 'Picture.licence', 'Attachment.licence', 'TerritoryCode.value', 'Schedule.reasons'],
])
const isCode = ({ table, column }: Column) =>
  // Secrets and what libraries keep for themselves; the log, whose rows are chained: it gets a row of its own (hostile-rows.ts).
  /^(Credential|SecondFactor|RecoveryCode|Verification|Attempt|Audit|Bound|Answered|SeedState|Setting|_prisma)/.test(table) ||
  codes.has(column) || codes.has(`${table}.${column}`) || /(Id|Hash|By|Country|Unit|Operator|Zone|Lang|Language|Locale|Confidence|Date|Kind|From|To|At|End|Basis|Address)$/.test(column)

/** Keys of objects whose values are no words. */
const codeKeys = new Set(['type', 'key', 'lang', 'href', 'recordId', 'pictureId', 'level', 'id', 'kind'])

function spoiled(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return codeKeys.has(key) ? value : value + hostileWords
  if (Array.isArray(value)) return value.map((one) => spoiled(one, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoiled(one, name)]))
}

const columnsOf = (tx: Tx) => tx.$queryRaw<Column[]>`
  SELECT table_name::text AS "table", column_name::text AS "column", data_type::text AS "type" FROM information_schema.columns
  WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb')`

/** How many rows it changed, run alone; none where the database refuses it. */
async function tried(tx: Tx, work: () => Promise<number>): Promise<number> {
  await tx.$executeRawUnsafe('SAVEPOINT one_column')
  try {
    const count = await work()
    await tx.$executeRawUnsafe('RELEASE SAVEPOINT one_column')
    return count
  } catch {
    await tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT one_column')
    return 0
  }
}

/** What a source says of a date is a date, and checked as one. */
const isText = ({ table, column }: Column) => `"${column}" IS NOT NULL${`${table}.${column}` === 'Evidence.value' ? ` AND "value" !~ '^[0-9]{4}'` : ''}`

const spoilText = (tx: Tx, one: Column) => tx.$executeRawUnsafe(`UPDATE "${one.table}" SET "${one.column}" = "${one.column}" || $1 WHERE ${isText(one)}`, hostileWords)
const replaceText = (tx: Tx, one: Column) => tx.$executeRawUnsafe(`UPDATE "${one.table}" SET "${one.column}" = $1 WHERE ${isText(one)}`, hostileWord)

async function spoilJson(tx: Tx, { table, column }: Column): Promise<number> {
  const rows = await tx.$queryRawUnsafe<{ at: string; value: unknown }[]>(`SELECT ctid::text AS at, "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL`)
  for (const { at, value } of rows) await tx.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = $1::jsonb WHERE ctid = $2::tid`, JSON.stringify(spoiled(value)), at)
  return rows.length
}

async function spoil(tx: Tx, one: Column): Promise<number> {
  if (one.type === 'jsonb') return tried(tx, () => spoilJson(tx, one))
  return (await tried(tx, () => spoilText(tx, one))) || tried(tx, () => replaceText(tx, one))
}

/** Hostile words at the end of every text of every table; refuses when there is one in which none could be written. */
export async function spoilTexts(tx: Tx): Promise<void> {
  await addHostileRows(tx)
  const columns = (await columnsOf(tx)).filter((one) => !isCode(one))
  const tables = [...new Set(columns.map(({ table }) => table))]
  // Rows that nobody may change, editions among them, are changed all the same.
  for (const table of tables) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  const left: string[] = []
  for (const one of columns) if (!(await spoil(tx, one))) left.push(`${one.table}.${one.column}`)
  for (const table of tables) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  if (left.length) throw new Error(`No hostile words in ${left.sort().join(', ')}: add a row that has such a text (hostile-rows.ts), or say that it is none (codes).`)
}
