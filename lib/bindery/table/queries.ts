import 'server-only'
import { db } from '#lib/db/client.ts'
import type { BoundDocument, DocumentHead } from '../document.ts'

/** The document kept under a key in the table that all processes share; null where there is none. */
export async function readKept(edition: string, key: string): Promise<BoundDocument | null> {
  const row = await (await db()).boundDocument.findUnique({ where: { edition_key: { edition, key } } })
  if (!row) return null
  const { brotli, gzip, plain } = row
  const bodies = {
    ...(brotli ? { br: Buffer.from(brotli) } : {}), ...(gzip ? { gzip: Buffer.from(gzip) } : {}), ...(plain ? { identity: Buffer.from(plain) } : {}),
  }
  return { head: row.head as DocumentHead, bodies }
}
