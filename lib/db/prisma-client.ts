import 'server-only'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaClient } from './generated/client.ts'
import { observed } from './observed-adapter.ts'
import { oneConnection } from './one-connection.ts'
import { type PlainStatements, plainStatements } from './plain-statements.ts'

/** The two ways to ask over one driver, and how to end both. */
export function clientsOf(driver: SqlDriverAdapterFactory): { prisma: PrismaClient; plainly: PlainStatements; disconnect: () => Promise<void> } {
  const adapter = oneConnection(observed(driver))
  const prisma = new PrismaClient({
    adapter,
    // Waiting for a turn is normal on PGlite, where transactions go one after the other.
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
  const disconnect = async () => {
    await prisma.$disconnect()
    // Prisma ends only what it has used.
    await adapter.end()
  }
  return { prisma, plainly: plainStatements(adapter.connect), disconnect }
}
