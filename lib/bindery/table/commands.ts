import 'server-only'
import { now } from '#lib/clock.ts'
import { keptDays } from '#lib/content/expiry/kept-days.ts'
import { inTransaction } from '#lib/db/client.ts'
import type { BoundDocument } from '../document.ts'

// Prisma wants bytes that no other buffer shares.
const own = (bytes: Buffer | undefined) => (bytes ? new Uint8Array(bytes) : null)

/** Keeps a document for all processes. What nobody draws any more (older builds, other addresses) goes after some days. */
export async function writeKept(edition: string, key: string, { head, bodies }: BoundDocument): Promise<void> {
  const row = { head, brotli: own(bodies.br), gzip: own(bodies.gzip), plain: own(bodies.identity), keptAt: now() }
  const old = new Date(now().getTime() - keptDays * 86_400_000)
  await inTransaction(async (tx) => {
    await tx.boundDocument.upsert({ where: { edition_key: { edition, key } }, create: { edition, key, ...row }, update: row })
    await tx.boundDocument.deleteMany({ where: { keptAt: { lt: old } } })
  })
}

export async function removeKept(edition: string, key: string): Promise<void> {
  await inTransaction((tx) => tx.boundDocument.deleteMany({ where: { edition, key } }))
}
