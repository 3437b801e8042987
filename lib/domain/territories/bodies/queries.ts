import 'server-only'
import { db } from '#lib/db/client.ts'
import type { BodyList } from '../schema.ts'

// Beyond these the page leads on to the list of organisations.
const shownBodies = 60

/** Bodies that sit in a place or within it; one statement. */
export async function findBodies(placeId: string): Promise<BodyList> {
  const rows = await (await db()).organisation.findMany({
    where: { record: { isPublic: true }, seat: { ancestors: { some: { ancestorId: placeId } } } },
    select: { id: true, kind: true }, orderBy: { id: 'asc' }, take: shownBodies + 1,
  })
  return { items: rows.slice(0, shownBodies), hasMore: rows.length > shownBodies }
}
