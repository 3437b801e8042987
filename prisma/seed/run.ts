import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expire } from '#lib/content/expiry/commands.ts'
import { followMentions } from '#lib/content/mentions/commands.ts'
import { everythingTag } from '#lib/content/tag-names.ts'
import { inTransaction, db, type Tx } from '#lib/db/client.ts'
import type { SeedText } from './map/texts.ts'
import type { Written } from './write.ts'

/** Hash of everything that the first content is made of, so that an unchanged seed costs one query. */
function contentHash(): string {
  const folder = new URL('./', import.meta.url)
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

// Six thousand rows: seconds on an idle machine, and a slow one must get there too.
const timeout = 180_000

/** Joins the articles to the records to which their texts lead; whether any was joined anew. */
async function followArticles(tx: Tx, texts: SeedText[]): Promise<boolean> {
  const ids = new Set(texts.filter(({ kind }) => kind === 'article').map(({ recordId }) => recordId))
  let isJoined = false
  for (const id of ids) isJoined = (await followMentions(tx, { id, kind: 'article' })).length > 0 || isJoined
  return isJoined
}

export type SeedResult = { registry: Written; texts: Written } | null

/**
 * Brings the first content into the open database, in one transaction. Idempotent and offline; what an administrator
 * changed is never overwritten.
 * @returns null when nothing changed since the last run
 */
export async function seed(): Promise<SeedResult> {
  const hash = contentHash()
  const last = await (await db()).setting.findUnique({ where: { key: 'seed' } })
  if (last?.value === hash) return null
  // Loaded only now: reading and mapping the files is most of the work.
  const [{ registry }, { texts }, { writeRegistry }, { writeTexts }] = await Promise.all([
    import('./map/registry.ts'), import('./map/texts.ts'), import('./write.ts'), import('./write-texts.ts'),
  ])
  const bundles = registry()
  const written = texts()
  return inTransaction(async (tx) => {
    const result = { registry: await writeRegistry(tx, bundles), texts: await writeTexts(tx, written) }
    const isJoined = await followArticles(tx, written)
    const isNew = isJoined || Object.values(result).some(({ added, changed }) => added + changed > 0)
    // Whatever was kept of the last content is old.
    if (isNew) await expire(tx, [everythingTag])
    await tx.setting.upsert({ where: { key: 'seed' }, create: { key: 'seed', value: hash }, update: { value: hash } })
    return result
  }, { timeout })
}
