import 'server-only'
import { openDatabase } from './open.ts'
import { uncounted } from './statements.ts'

const patience = 3_000

/** Whether the database answers at all, within three seconds. */
export async function isDatabaseReachable(): Promise<boolean> {
  const asked = uncounted(async () => (await openDatabase()).prisma.$queryRaw`SELECT 1`).then(() => true, () => false)
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref())
  return Promise.race([asked, tooLate])
}
