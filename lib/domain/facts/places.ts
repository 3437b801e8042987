import 'server-only'
import { Refused } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Fact, Texts } from './schema.ts'
import { inputName } from './typed.ts'

/** Nothing is a part of itself, however many steps away: the chain above what was chosen must not lead back. */
export async function refuseCircle(tx: Tx, id: string, { id: fact, fields }: Fact, texts: Texts): Promise<void> {
  const parent = texts.parentId
  if (!parent || !fields.some(({ column }) => column === 'parentId')) return
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE "tree" AS (
      SELECT "id", "parentId" FROM "Territory" UNION ALL SELECT "id", "parentId" FROM "Organisation"
      UNION ALL SELECT "id", "parentId" FROM "Programme" UNION ALL SELECT "id", "parentId" FROM "Activity"
    ), "above" AS (
      SELECT "id", "parentId" FROM "tree" WHERE "id" = ${parent}
      UNION SELECT t."id", t."parentId" FROM "tree" t JOIN "above" a ON t."id" = a."parentId"
    ) SELECT "id" FROM "above" WHERE "id" = ${id}`
  if (rows.length) throw new Refused('issues', [{ code: fact === 'territory.parent' ? 'place-in-itself' : 'part-of-itself', field: inputName('parentId') }])
}

/** Everything above a territory, and above those in it, said anew. */
async function followAncestors(tx: Tx, id: string): Promise<void> {
  const rows = await tx.territoryAncestor.findMany({ where: { ancestorId: id }, select: { territoryId: true } })
  const within = [...new Set([id, ...rows.map(({ territoryId }) => territoryId)])]
  await tx.territoryAncestor.deleteMany({ where: { territoryId: { in: within } } })
  await tx.$executeRaw`
    INSERT INTO "TerritoryAncestor" ("territoryId", "ancestorId", "depth")
    WITH RECURSIVE "above" AS (
      SELECT "id" AS "territoryId", "id" AS "ancestorId", 0 AS "depth" FROM "Territory" WHERE "id" = ANY(${within})
      UNION ALL SELECT a."territoryId", t."parentId", a."depth" + 1 FROM "above" a JOIN "Territory" t ON t."id" = a."ancestorId" WHERE t."parentId" IS NOT NULL
    ) SELECT * FROM "above"`
}

/** Which ties a place or body touches: as a party, as the seat of one, or as what lies above. */
async function tiesAround(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p."partnershipId" AS "id" FROM "PartnershipParty" p
      LEFT JOIN "Organisation" o ON o."id" = p."recordId"
      LEFT JOIN "TerritoryAncestor" a ON a."territoryId" IN (p."recordId", o."seatId", o."governsId")
    WHERE p."recordId" = ${id} OR a."ancestorId" = ${id}`
  return rows.map((row) => row.id)
}

/** The territories that ties concern, after a place, the seat of a body or the parties of a tie changed. */
export async function followPlaces(tx: Tx, kind: string, id: string): Promise<void> {
  if (kind === 'partnership') return concernTerritories(tx, [id])
  const before = kind === 'territory' ? await tiesAround(tx, id) : []
  if (kind === 'territory') await followAncestors(tx, id)
  const ties = [...new Set([...before, ...(await tiesAround(tx, id))])]
  if (ties.length) await concernTerritories(tx, ties)
}

/**
 * Which territories ties concern: those of the parties, those that they govern or sit in, and all above them.
 * `isParty`: the territory or its government is itself a party.
 */
async function concernTerritories(tx: Tx, ties: string[]): Promise<void> {
  await tx.partnershipTerritory.deleteMany({ where: { partnershipId: { in: ties } } })
  await tx.$executeRaw`
    INSERT INTO "PartnershipTerritory" ("partnershipId", "territoryId", "isParty")
    SELECT p."partnershipId", a."ancestorId", bool_or(s."isOwn" AND a."depth" = 0) FROM "PartnershipParty" p
      JOIN (
        SELECT "id" AS "recordId", "id" AS "territoryId", true AS "isOwn" FROM "Territory"
        UNION ALL SELECT "id", "governsId", true FROM "Organisation" WHERE "governsId" IS NOT NULL
        UNION ALL SELECT "id", "seatId", false FROM "Organisation" WHERE "seatId" IS NOT NULL
      ) s ON s."recordId" = p."recordId"
      JOIN "TerritoryAncestor" a ON a."territoryId" = s."territoryId"
    WHERE p."partnershipId" = ANY(${ties}) GROUP BY p."partnershipId", a."ancestorId"`
}
