import 'server-only'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { PrismaClient } from './generated/client.ts'
import type { PlainStatements } from './plain-statements.ts'

export type DatabaseKind = 'pglite' | 'postgresql'

export type Database = {
  prisma: PrismaClient
  plainly: PlainStatements
  kind: DatabaseKind
  // Lends the bare driver to the migration engine while no other process migrates.
  migrating<T>(work: (driver: SqlMigrationAwareDriverAdapterFactory) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// A refusal whose sentence is written for the person who starts the portal: no stack is needed.
export class DatabaseRefusal extends Error {
  override name = 'DatabaseRefusal'
}
