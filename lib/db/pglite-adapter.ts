import 'server-only'
import { PGlite, type Transaction as PGliteTransaction } from '@electric-sql/pglite'
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { asDriverError, sameAsPostgresql } from './pglite-errors.ts'
import { preparing, type Query, type Statements } from './pglite-statements.ts'

// pglite-prisma-adapter 0.7.2 converts queries and rows well, and that is what is used of it. Its
// scripts and transactions are made here, because there it does not wait for a script to end, sets
// the isolation level outside the transaction, has no savepoints, and reports a COMMIT that failed
// as a success.

export function pgliteAdapter(client: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const { provider, adapterName } = new PrismaPGlite(client)
  // One for all connections: they are the same session, in which a name exists once.
  const statements = preparing(client)
  return {
    provider,
    adapterName,
    connect: () => connection(client, statements, async () => {}),
    connectToShadowDb: async () => {
      const shadow = await PGlite.create()
      return connection(shadow, preparing(shadow), () => shadow.close())
    },
  }
}

// The package asks for a whole PGlite and uses its `query` alone, which a transaction has too.
function converter(client: { query: Query }): Promise<SqlDriverAdapter> {
  return new PrismaPGlite(client as PGlite).connect()
}

async function connection(client: PGlite, statements: Statements, dispose: () => Promise<void>): Promise<SqlDriverAdapter> {
  const base = await converter(statements)
  return {
    ...queries(base),
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose,
    executeScript: async (script) => {
      await client.exec(script).catch(asDriverError).finally(statements.forget)
    },
    startTransaction: (isolationLevel) => begin(client, statements, isolationLevel),
  }
}

function queries(base: SqlDriverAdapter): SqlQueryable {
  return {
    provider: base.provider,
    adapterName: base.adapterName,
    queryRaw: async (query) => {
      await breath()
      return base.queryRaw(query).catch(sameAsPostgresql)
    },
    executeRaw: async (query) => {
      await breath()
      return base.executeRaw(query).catch(sameAsPostgresql)
    },
  }
}

// PGlite answers without ever returning to the event loop: one caller with many queries would keep
// out every other request, and signals too.
const LONGEST_TURN = 20
let turnStarted = 0

async function breath(): Promise<void> {
  if (performance.now() - turnStarted < LONGEST_TURN) return
  await new Promise((resolve) => setImmediate(resolve))
  turnStarted = performance.now()
}

async function begin(client: PGlite, statements: Statements, isolationLevel?: IsolationLevel): Promise<Transaction> {
  let end: () => void = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  let finished: Promise<void> = Promise.resolve()
  const open = await new Promise<PGliteTransaction>((resolve, reject) => {
    finished = client.transaction(async (inner) => {
      resolve(inner)
      await ended
    })
    // Before the transaction has begun a failure is the caller's; afterwards commit() reports it.
    finished.catch(reject)
  })
  if (isolationLevel) await open.exec(`SET TRANSACTION ISOLATION LEVEL ${isolationLevel}`)
  const base = queries(await converter({ query: statements.queryIn(open) }))
  const savepoint = async (sql: string): Promise<void> => {
    await open.exec(sql).catch(asDriverError)
  }
  return {
    ...base,
    // PGlite sends BEGIN, COMMIT and ROLLBACK itself: Prisma only has to call these two.
    options: { usePhantomQuery: true },
    async commit() {
      end()
      await finished.catch(asDriverError)
    },
    async rollback() {
      await open.rollback()
      end()
      await finished
    },
    createSavepoint: (name) => savepoint(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => savepoint(`ROLLBACK TO SAVEPOINT ${name}`),
    releaseSavepoint: (name) => savepoint(`RELEASE SAVEPOINT ${name}`),
  }
}
