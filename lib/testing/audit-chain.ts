import 'server-only'
import { writeAudit } from '#lib/audit/commands.ts'
import type { Database } from '#lib/db/database.ts'

type Prisma = Pick<Database, 'prisma'>

/** A log of so many rows, one of them about a person. */
export async function writeLog({ prisma }: Prisma, rows: number): Promise<void> {
  for (let n = 1; n <= rows; n++) {
    const personal = n === 2 ? { personal: { email: 'reader@kakehashi.example' } } : {}
    await prisma.$transaction((tx) => writeAudit(tx, { actor: 'test', event: 'draft.saved', recordId: `record-${n}`, locale: 'ja', before: { 名前: '田子町', n }, after: { title: `第${n}版`, list: [n, null, true] }, ...personal }))
  }
}

/** Does to the database what its triggers refuse, as its owner can. */
export async function tamper({ prisma }: Prisma, ...statements: string[]): Promise<void> {
  await prisma.$transaction([prisma.$executeRawUnsafe('SET LOCAL session_replication_role = replica'), ...statements.map((sql) => prisma.$executeRawUnsafe(sql))])
}
