import 'server-only'
import { db, type Tx } from '#lib/db/client.ts'
import { type Rules, rulesKey, rulesSchema } from './rules.ts'

/** The rules of publishing, and as which version they were read; one statement. */
export async function readRules(tx: Tx): Promise<Rules & { version: number }> {
  const row = await tx.setting.findUnique({ where: { key: rulesKey } })
  const rules = rulesSchema.safeParse(row?.value)
  return { twoPersons: rules.success && rules.data.twoPersons, version: row?.version ?? 0 }
}

/** The same, for a page of the newsroom. */
export const findRules = async () => readRules(await db())
