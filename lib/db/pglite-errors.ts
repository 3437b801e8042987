import 'server-only'
import { messages } from '@electric-sql/pglite'
import {
  DriverAdapterError,
  isDriverAdapterError,
  type MappedError,
} from '@prisma/driver-adapter-utils'

// One failure must look the same on both kinds, or code that answers "this name is taken" works on
// one of them only. The reference is @prisma/adapter-pg, which names the constraint's index.

type Failure = { code: string; message: string }

function constraintIn(message: string): { index: string } | undefined {
  const index = /constraint "([^"]+)"/.exec(message)?.[1]
  return index === undefined ? undefined : { index }
}

function mapped({ code, message }: Failure): MappedError | undefined {
  switch (code) {
    case '23505':
      return { kind: 'UniqueConstraintViolation', constraint: constraintIn(message) }
    // PostgreSQL 18, which PGlite is, has a code of its own for RESTRICT; older servers answer 23503.
    case '23503':
    case '23001':
      return { kind: 'ForeignKeyConstraintViolation', constraint: constraintIn(message) }
    case '40001':
    case '40P01':
      return { kind: 'TransactionWriteConflict' }
    default:
      return undefined
  }
}

function rethrow(failure: Failure, cause: MappedError): never {
  throw new DriverAdapterError({
    originalCode: failure.code,
    originalMessage: failure.message,
    ...cause,
  })
}

// For what the package has translated already, into other words than the reference.
export function sameAsPostgresql(error: unknown): never {
  if (error instanceof Error && isDriverAdapterError(error)) {
    const { originalCode: code, originalMessage: message } = error.cause
    if (code !== undefined && message !== undefined) {
      const cause = mapped({ code, message })
      if (cause) rethrow({ code, message }, cause)
    }
  }
  throw error
}

// For scripts, savepoints and COMMIT, which do not pass through the package.
export function asDriverError(error: unknown): never {
  if (!(error instanceof messages.DatabaseError)) throw error
  const code = error.code ?? 'N/A'
  const { message, detail, column, hint, severity = 'ERROR' } = error
  const unknown = { kind: 'postgres', code, severity, message, detail, column, hint } as const
  rethrow({ code, message }, mapped({ code, message }) ?? unknown)
}
