import type { Tx } from '#lib/db/client.ts'
import { exampleOwner } from './example-owner.ts'

/** What must stay words wherever it stands (S-03). */
export const hostileWords = ` "><img src=x onerror=hacked()> javascript:hacked() \u2028 \u202e {{7*7}} \${7*7} </script><script>hacked()</script> ]]> __proto__ '--`

/** An address that only a hostile hand writes. */
const hostileAddress = 'javascript:hacked()'

// Columns that hold codes, keys, dates and hashes: the portal writes them itself or checks them against a list. Any other
// text column is swept, a new one too.
const codes = new Set([
  'by',
  ...['id', 'kind', 'role', 'locale', 'locales', 'lang', 'language', 'script', 'status', 'state', 'level', 'country', 'confidence', 'origin', 'relation', 'basis', 'scheme', 'severity', 'unit', 'operator', 'edition', 'event', 'zone'],
  ...['date', 'period', 'founded', 'from', 'to', 'asOf', 'since', 'until', 'value', 'slug', 'email', 'key', 'token', 'identifier', 'client', 'address', 'password', 'challenge', 'challengeFor', 'searchKey', 'url', 'tags', 'field', 'name_migration'],
])
const isCode = (column: string) => codes.has(column) || /(Id|Hash|hash|By|Key|Country|Unit|Operator|Zone|Lang|Locale|Confidence|Date|Kind|From|To|At|Basis|Token)$/.test(column)

/** Keys of objects whose values are no words. */
const codeKeys = new Set(['type', 'key', 'lang', 'href', 'recordId', 'pictureId', 'level', 'id', 'kind'])

function spoiled(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return codeKeys.has(key) ? value : value + hostileWords
  if (Array.isArray(value)) return value.map((one) => spoiled(one, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoiled(one, name)]))
}

type Column = { table: string; column: string; type: string }

const columnsOf = (tx: Tx) => tx.$queryRaw<Column[]>`
  SELECT table_name::text AS "table", column_name::text AS "column", data_type::text AS "type" FROM information_schema.columns
  WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb') AND table_name NOT IN ('_prisma_migrations', 'BoundDocument', 'AnsweredRequest', 'Setting')`

/** Runs it alone: what the database itself refuses is not there to be swept. */
async function tried(tx: Tx, work: () => Promise<unknown>): Promise<boolean> {
  await tx.$executeRawUnsafe('SAVEPOINT one_column')
  try {
    await work()
    await tx.$executeRawUnsafe('RELEASE SAVEPOINT one_column')
    return true
  } catch {
    await tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT one_column')
    return false
  }
}

async function spoilText(tx: Tx, { table, column }: Column): Promise<number> {
  return tx.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = "${column}" || $1 WHERE "${column}" IS NOT NULL`, hostileWords)
}

async function spoilJson(tx: Tx, { table, column }: Column): Promise<number> {
  const rows = await tx.$queryRawUnsafe<{ at: string; value: unknown }[]>(`SELECT ctid::text AS at, "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL`)
  for (const { at, value } of rows) await tx.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = $1::jsonb WHERE ctid = $2::tid`, JSON.stringify(spoiled(value)), at)
  return rows.length
}

/** Hostile words at the end of every text of every table; says of which columns. */
export async function spoilTexts(tx: Tx): Promise<string[]> {
  const { nameIt, nameEn, nameJa, email, licence, declaration, ...words } = exampleOwner
  const owner = { ...(spoiled({ names: { it: nameIt, en: nameEn, ja: nameJa }, ...words }) as object), email, licence, declaration }
  await tx.setting.upsert({ where: { key: 'owner' }, create: { key: 'owner', value: owner, version: 1 }, update: { value: owner } })
  await tx.sourceDocument.updateMany({ where: { url: { not: null } }, data: { url: hostileAddress } })
  const swept: string[] = []
  const columns = (await columnsOf(tx)).filter(({ column }) => !isCode(column))
  // Rows that nobody may change, of editions and of the log, are changed all the same.
  for (const table of new Set(columns.map((one) => one.table))) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
  for (const one of columns) {
    let count = 0
    const isDone = await tried(tx, async () => {
      count = await (one.type === 'jsonb' ? spoilJson(tx, one) : spoilText(tx, one))
    })
    if (isDone && count > 0) swept.push(`${one.table}.${one.column}`)
  }
  for (const table of new Set(columns.map((one) => one.table))) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  return swept
}
