import 'server-only'
import { messages, parse, type PGlite, protocol, type QueryOptions, type Results } from '@electric-sql/pglite'

// PGlite parses and plans a statement anew each time it is sent, which for the long joins of a page takes longer than
// running it. Here a SELECT keeps its name and its plan in the embedded server, as it does on PostgreSQL.

export type Query = (sql: string, values?: unknown[], options?: QueryOptions) => Promise<Results>

type Statement = { name: string; types: number[]; row: messages.BackendMessage | undefined }

/** Plans held at the same time; each takes up to half a megabyte. */
const mostStatements = 100

/** Its own table changed under it, or it is not there any more: to be prepared again. */
const outdated = ['0A000', '26000']

const { serialize } = protocol

/** A `query` that reads with prepared statements; whatever writes goes to the client's own. */
export function preparing(client: PGlite): Query {
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

  const again: Query = async (sql, values, options) => {
    try {
      return await run(sql, values, options)
    } catch (error) {
      if (!(error instanceof messages.DatabaseError) || !outdated.includes(error.code ?? '') || !known.delete(sql)) throw error
      return run(sql, values, options)
    }
  }

  return async (sql, values, options) => {
    if (!/^\s*SELECT\b/i.test(sql)) return client.query(sql, values, options)
    await client.waitReady
    return client._runExclusiveTransaction(() => client._runExclusiveQuery(() => again(sql, values, options)))
  }
}

function send(client: PGlite, ...parts: Uint8Array[]): Promise<messages.BackendMessage[]> {
  return client.execProtocolStream(Buffer.concat(parts), { syncToFs: false })
}

function textOf(client: PGlite, value: unknown, type = 0) {
  if (value === null || value === undefined) return null
  return client.serializers[type]?.(value) ?? String(value)
}
