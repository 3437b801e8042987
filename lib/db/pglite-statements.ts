import 'server-only'
import { messages, parse, type PGlite, protocol, type QueryOptions, type Results, type Transaction } from '@electric-sql/pglite'

// PGlite parses and plans a statement anew each time it is sent, in five messages, which for the long joins of a page takes
// longer than running it. Here what reads and changes rows keeps its name and its plan in the embedded server, as on PostgreSQL.

export type Query = (sql: string, values?: unknown[], options?: QueryOptions) => Promise<Results>

type Statement = { name: string; types: number[]; row: messages.BackendMessage | undefined }

/** Plans held at the same time; that of a page's long join takes up to half a megabyte, that of a change a few kilobytes. */
const mostStatements = 150

const ofRows = /^\s*(?:WITH|SELECT|INSERT|UPDATE|DELETE)\b/i

/** Its own table changed under it, or it is not there any more: to be prepared again. */
const outdated = ['0A000', '26000']

const { serialize } = protocol

export type Statements = {
  /** Asks outside a transaction, once none is open. */
  query: Query
  /** Asks inside an open one. */
  queryIn(transaction: Transaction): Query
  /** After the schema changed: a plan that no longer fits fails, and inside a transaction that would be its end. */
  forget(): Promise<void>
}

/** Prepared statements of the one session that all connections of the embedded database share. */
export function preparing(client: PGlite): Statements {
  const known = new Map<string, Statement>()
  let made = 0
  // Hundreds of parsers, of which PGlite would make one list anew for each answer.
  const merged = new WeakMap<object, PGlite['parsers']>()

  function parsersOf({ parsers }: QueryOptions): PGlite['parsers'] {
    if (!parsers) return client.parsers
    const all = merged.get(parsers) ?? { ...client.parsers, ...parsers }
    merged.set(parsers, all)
    return all
  }

  async function prepare(sql: string): Promise<Statement> {
    const [oldest] = known
    if (known.size >= mostStatements && oldest) {
      known.delete(oldest[0])
      await send(client, serialize.close({ type: 'S', name: oldest[1].name }), serialize.sync())
    }
    const name = `k${++made}`
    const answer = await send(client, serialize.parse({ name, text: sql }), serialize.describe({ type: 'S', name }), serialize.sync())
    const types = answer.find((message) => message instanceof messages.ParameterDescriptionMessage)?.dataTypeIDs ?? []
    const statement = { name, types, row: answer.find((message) => message instanceof messages.RowDescriptionMessage) }
    known.set(sql, statement)
    return statement
  }

  const run: Query = async (sql, values = [], options = {}) => {
    const found = known.get(sql)
    // Those in use stand at the end.
    if (found && known.delete(sql)) known.set(sql, found)
    const { name, types, row } = found ?? (await prepare(sql))
    const texts = values.map((value, index) => textOf(client, value, types[index]))
    const answer = await send(client, serialize.bind({ statement: name, values: texts }), serialize.execute({}), serialize.sync())
    const [result] = parse.parseResults(row ? [row, ...answer] : answer, parsersOf(options), { rowMode: options.rowMode })
    if (!result) throw new Error('PGlite gave no result')
    return result
  }

  /** A failed plan is made again: outside a transaction at once, inside when whoever asked asks again. */
  const again = async (sql: string, values: unknown[] | undefined, options: QueryOptions | undefined, isAlone: boolean): Promise<Results> => {
    try {
      return await run(sql, values, options)
    } catch (error) {
      if (!(error instanceof messages.DatabaseError) || !outdated.includes(error.code ?? '') || !known.delete(sql) || !isAlone) throw error
      return run(sql, values, options)
    }
  }

  return {
    query: async (sql, values, options) => {
      if (!ofRows.test(sql)) return client.query(sql, values, options)
      await client.waitReady
      return client._runExclusiveTransaction(() => client._runExclusiveQuery(() => again(sql, values, options, true)))
    },
    queryIn: (transaction) => async (sql, values, options) => {
      if (transaction.closed || !ofRows.test(sql)) return transaction.query(sql, values, options)
      return client._runExclusiveQuery(() => again(sql, values, options, false))
    },
    forget: async () => {
      known.clear()
      await client.exec('DEALLOCATE ALL')
    },
  }
}

function send(client: PGlite, ...parts: Uint8Array[]): Promise<messages.BackendMessage[]> {
  return client.execProtocolStream(Buffer.concat(parts), { syncToFs: false })
}

function textOf(client: PGlite, value: unknown, type = 0) {
  if (value === null || value === undefined) return null
  return client.serializers[type]?.(value) ?? String(value)
}
