import 'server-only'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaClient } from './generated/client.ts'
import { observed } from './observed-adapter.ts'

export function prismaClient(driver: SqlDriverAdapterFactory): PrismaClient {
  return new PrismaClient({
    adapter: observed(driver),
    // Waiting for a turn is normal on PGlite, where transactions go one after the other.
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
}
