import 'server-only'
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils'
import { recordStatement } from './statements.ts'
import { refuseInsideTransaction } from './transaction-scope.ts'

// Stands between Prisma and the driver: every statement passes here, whoever wrote it. It counts
// them and refuses those that would leave the open transaction.

export function observed(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => observedConnection(await factory.connect()),
  }
}

function observedConnection(connection: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    getConnectionInfo: () => connection.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => connection.dispose(),
    async queryRaw(query: SqlQuery) {
      refuseInsideTransaction()
      recordStatement(query.sql)
      return connection.queryRaw(query)
    },
    async executeRaw(query: SqlQuery) {
      refuseInsideTransaction()
      recordStatement(query.sql)
      return connection.executeRaw(query)
    },
    async executeScript(script: string) {
      refuseInsideTransaction()
      recordStatement(script)
      return connection.executeScript(script)
    },
    async startTransaction(isolationLevel) {
      refuseInsideTransaction()
      recordStatement('BEGIN')
      return observedTransaction(await connection.startTransaction(isolationLevel))
    },
  }
}

function observedTransaction(transaction: Transaction): Transaction {
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    async queryRaw(query: SqlQuery) {
      recordStatement(query.sql)
      return transaction.queryRaw(query)
    },
    async executeRaw(query: SqlQuery) {
      // Only one of the two drivers ends a transaction with a statement of its own; the end is
      // counted below for both.
      if (query.sql !== 'COMMIT' && query.sql !== 'ROLLBACK') recordStatement(query.sql)
      return transaction.executeRaw(query)
    },
    async commit() {
      recordStatement('COMMIT')
      return transaction.commit()
    },
    async rollback() {
      recordStatement('ROLLBACK')
      return transaction.rollback()
    },
    ...savepoints(transaction),
  }
}

type Savepoints = Pick<Transaction, 'createSavepoint' | 'rollbackToSavepoint' | 'releaseSavepoint'>

function savepoints(transaction: Transaction): Savepoints {
  const { createSavepoint, rollbackToSavepoint, releaseSavepoint } = transaction
  if (!createSavepoint || !rollbackToSavepoint || !releaseSavepoint) return {}
  return {
    createSavepoint: createSavepoint.bind(transaction),
    rollbackToSavepoint: rollbackToSavepoint.bind(transaction),
    releaseSavepoint: releaseSavepoint.bind(transaction),
  }
}
