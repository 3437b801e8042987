import 'server-only'
import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'

/** A driver whose one connection (on PostgreSQL its pool) is that of all who ask over it, until it is ended. */
export function oneConnection(driver: SqlDriverAdapterFactory): SqlDriverAdapterFactory & { end(): Promise<void> } {
  let connection: Promise<SqlDriverAdapter> | undefined

  async function open(): Promise<SqlDriverAdapter> {
    const own = await driver.connect()
    const dispose = async () => {
      connection = undefined
      await own.dispose()
    }
    return { ...own, dispose }
  }
  return {
    provider: driver.provider,
    adapterName: driver.adapterName,
    connect: () => (connection ??= open()),
    end: async () => (await connection)?.dispose(),
  }
}
