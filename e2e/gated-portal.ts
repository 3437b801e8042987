import { Client } from 'pg'
import { sitemapPaths as pathsOf } from '../lib/cli/sitemap-paths.mjs'
import { type GatedServer, startGatedServer } from '../lib/testing/e2e-server.mjs'
import { language } from './html.ts'
import { startedOnPostgres } from './on-postgres.ts'

export type { GatedServer }

/** A portal of these tests alone, its database behind a gate; without PostgreSQL they are left out. */
export const gatedPortal = (log: string): Promise<GatedServer> => startedOnPostgres('A portal whose database goes away', () => startGatedServer(log))

export type Visit = { path: string; status: number; body: string; etag: string | null; lang: string | null; headers: Headers; took: number }

export async function visit({ url }: GatedServer, path: string, headers: Record<string, string> = {}): Promise<Visit> {
  const begun = performance.now()
  const response = await fetch(url + path, { redirect: 'manual', headers })
  const body = await response.text()
  const took = performance.now() - begun
  // The mark of an encoding is no part of what a reader sees.
  const etag = response.headers.get('etag')?.replace(/-(br|gzip)"$/, '"') ?? null
  return { path, status: response.status, body, etag, lang: language(body), headers: response.headers, took }
}

/** Visits all, some at once, and gives them in the same order. */
export async function visitAll(portal: GatedServer, paths: string[], atOnce = 8): Promise<Visit[]> {
  const found: Visit[] = []
  const next = paths.entries()
  const visitor = async () => {
    for (const [index, path] of next) found[index] = await visit(portal, path)
  }
  await Promise.all(Array.from({ length: atOnce }, visitor))
  return found
}

/** Every address of the sitemap, in all languages. */
export const sitemapPaths = (portal: GatedServer): Promise<string[]> => pathsOf(async (path) => (await visit(portal, path)).body)

export const statusesOf = (visits: Visit[]) => visits.map(({ path, status, lang }) => `${status} ${path}${lang ? ` ${lang}` : ''}`)

/** What differs between two visits of the same addresses, as one readable list. */
export function differences(before: Visit[], after: Visit[]): string[] {
  return before.flatMap((one, index) => {
    const other = after[index]
    if (other?.path !== one.path) return [`${one.path} was not visited again`]
    if (other.status !== one.status) return [`${one.path} answered ${one.status}, then ${other.status}`]
    return other.body !== one.body || other.etag !== one.etag ? [`${one.path} is not what it was`] : []
  })
}

/** Speaks to the database past the gate, in one transaction. */
async function spoken<T>({ databaseUrl }: GatedServer, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } finally {
    await client.end()
  }
}

/** Writes which documents a change makes old. */
export async function expire(portal: GatedServer, ...changes: string[][]): Promise<void> {
  await spoken(portal, async (client) => {
    for (const tags of changes) await client.query('INSERT INTO "Expiry" (tags) VALUES ($1)', [tags])
  })
}

/** A new edition of a text with another title, as publishing writes it; its tags are expired only when they are given. */
export async function publishTitle(portal: GatedServer, document: string, title: string, ...changes: string[][]): Promise<void> {
  await spoken(portal, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "Edition" SELECT (jsonb_populate_record(edition, jsonb_build_object('id', gen_random_uuid(), 'number', number + 1, 'title', $2::text))).*
       FROM "Edition" edition WHERE id = (SELECT "liveEditionId" FROM "Document" WHERE id = $1) RETURNING id`, [document, title])
    await client.query('UPDATE "Document" SET "liveEditionId" = $2 WHERE id = $1', [document, rows[0]?.id])
    for (const tags of changes) await client.query('INSERT INTO "Expiry" (tags) VALUES ($1)', [tags])
  })
}

export async function slugOf(portal: GatedServer, recordId: string, locale: string): Promise<string> {
  const { rows } = await spoken(portal, (client) =>
    client.query<{ slug: string }>('SELECT slug FROM "Address" WHERE "recordId" = $1 AND locale = $2', [recordId, locale]))
  const [row] = rows
  if (!row) throw new Error(`${recordId} has no address in ${locale}.`)
  return row.slug
}
