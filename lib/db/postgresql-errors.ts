import 'server-only'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import { DatabaseError } from 'pg'

// Gives a failed script the form the migration engine can print.
export function asPostgresError(error: unknown): never {
  if (!(error instanceof DatabaseError)) throw error
  const { message, detail, column, hint, severity = 'ERROR', code = 'N/A' } = error
  throw new DriverAdapterError({
    kind: 'postgres',
    originalCode: code,
    originalMessage: message,
    code,
    severity,
    message,
    detail,
    column,
    hint,
  })
}
