import { hashOf } from '#lib/content/hash.ts'
import type { Tx } from '#lib/db/client.ts'
import { type Bundle, type Table, tables } from './rows.ts'

/** What a writing run did, for the line that the person at the terminal reads. */
export type Written = { added: number; changed: number; kept: string[] }

type Row = Record<string, unknown>
/** The four operations that the seed needs of any table; Prisma types each table apart. */
type AnyTable = {
  createMany(args: { data: Row[] }): Promise<unknown>
  deleteMany(args: { where: Row }): Promise<unknown>
  upsert(args: { where: Row; create: Row; update: Row }): Promise<unknown>
}
const tableOf = (tx: Tx, name: Table) => tx[name] as unknown as AnyTable

const idOf = (bundle: Bundle) => bundle.key.slice(bundle.key.indexOf(':') + 1)

const rowsOf = (bundle: Bundle, table: Table): Row[] => (bundle.rows[table] ?? []) as Row[]

/**
 * Writes the registry of the first content. New records are added; a record that the first content changed since
 * is written anew unless an administrator touched it (its version then differs from what we left): that one is kept.
 */
export async function writeRegistry(tx: Tx, bundles: Bundle[]): Promise<Written> {
  const states = new Map((await tx.seedState.findMany()).map((state) => [state.key, state]))
  const records = new Map((await tx.record.findMany({ select: { id: true, version: true } })).map(({ id, version }) => [id, version]))
  const added: Bundle[] = []
  const changed: Bundle[] = []
  const kept: string[] = []
  for (const bundle of bundles) {
    const state = states.get(bundle.key)
    if (!state && records.has(idOf(bundle))) kept.push(bundle.key)
    else if (!state) added.push(bundle)
    else if (state.hash !== hashOf(bundle.rows)) {
      if (bundle.key.startsWith('question:') || records.get(idOf(bundle)) === state.version) changed.push(bundle)
      else kept.push(bundle.key)
    }
  }
  await insert(tx, added)
  for (const bundle of changed) await rewrite(tx, bundle)
  await remember(tx, [...added, ...changed], records)
  return { added: added.length, changed: changed.length, kept }
}

async function insert(tx: Tx, bundles: Bundle[]): Promise<void> {
  for (const { name } of tables) {
    const data = bundles.flatMap((bundle) => rowsOf(bundle, name))
    // One statement holds at most 32,767 parameters.
    for (let start = 0; start < data.length; start += 1000) await tableOf(tx, name).createMany({ data: data.slice(start, start + 1000) })
  }
}

async function rewrite(tx: Tx, bundle: Bundle): Promise<void> {
  const owned = tables.filter(({ owner }) => owner !== 'base' && owner !== 'cascade').reverse()
  for (const { name, owner } of owned) {
    const owners = [idOf(bundle), ...rowsOf(bundle, 'record').map((row) => row.id)]
    await tableOf(tx, name).deleteMany({ where: { [owner]: { in: owners } } })
  }
  for (const { name, owner } of tables) {
    const rows = rowsOf(bundle, name)
    if (owner !== 'base') {
      if (rows.length) await tableOf(tx, name).createMany({ data: rows })
      continue
    }
    // `isPublic` is an administrator's word from the first day on.
    for (const row of rows) {
      const { isPublic: _, ...facts } = row
      await tableOf(tx, name).upsert({ where: { id: row.id }, create: row, update: name === 'record' ? { ...facts, updatedAt: new Date() } : facts })
    }
  }
}

async function remember(tx: Tx, bundles: Bundle[], versions: Map<string, number>): Promise<void> {
  const data = bundles.map((bundle) => ({ key: bundle.key, hash: hashOf(bundle.rows), version: versions.get(idOf(bundle)) ?? 1 }))
  await tx.seedState.deleteMany({ where: { key: { in: data.map(({ key }) => key) } } })
  await tx.seedState.createMany({ data })
}
