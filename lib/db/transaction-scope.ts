import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { shared } from '#lib/shared.ts'

// Knows, for the code that is running, whether it runs inside inTransaction. PGlite is one
// connection: a query that does not use `tx` would wait for the transaction that waits for it, for
// ever. PostgreSQL would answer, but outside the transaction. So both kinds refuse.

type Scope = { open: boolean }

const scopes = shared('transaction-scope', () => new AsyncLocalStorage<Scope>())

export class OutsideTransactionError extends Error {
  override name = 'OutsideTransactionError'
}

export async function withinScope<T>(work: () => Promise<T>): Promise<T> {
  const scope: Scope = { open: true }
  try {
    // Prisma's promises start when they are awaited: the await belongs inside the scope.
    return await scopes.run(scope, async () => await work())
  } finally {
    // Work that was started inside but not awaited keeps this scope: it may query again now.
    scope.open = false
  }
}

export function refuseInsideTransaction(): void {
  if (scopes.getStore()?.open) {
    throw new OutsideTransactionError(
      'A query was sent outside the open transaction. Inside inTransaction use only the `tx` it gives you, and pass it on to what you call.',
    )
  }
}
