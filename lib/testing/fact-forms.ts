import type { Database } from '#lib/db/database.ts'

/** What is typed into the fields of a fact, under the names that its form gives them. */
export const valuesOf = (values: object): Record<string, unknown> => Object.fromEntries(Object.entries(values).map(([name, value]) => [`value.${name}`, value as unknown]))

/** Readers see the change at once, and whoever makes it knows. */
export const yes = { confirmed: 'yes' }

/** Which tags the newest change expired. */
export const newestExpiry = async ({ prisma }: Database): Promise<string[]> => (await prisma.expiry.findFirstOrThrow({ orderBy: { id: 'desc' } })).tags

/** The parties of a tie in their order, with their places. */
export async function partiesOf({ prisma }: Database, partnershipId: string): Promise<[string, number][]> {
  const rows = await prisma.partnershipParty.findMany({ where: { partnershipId }, orderBy: { position: 'asc' } })
  return rows.map(({ recordId, position }) => [recordId, position])
}

/** A town above which there is a prefecture. */
export async function arrangeTajimi({ prisma }: Database): Promise<void> {
  await prisma.record.createMany({ data: [{ id: 'gifu', kind: 'territory' }, { id: 'tajimi', kind: 'territory', isPublic: true }] })
  await prisma.territory.createMany({ data: [{ id: 'gifu', level: 'prefecture' }, { id: 'tajimi', level: 'city', parentId: 'gifu' }] })
  await prisma.territoryAncestor.createMany({ data: [{ territoryId: 'gifu', ancestorId: 'gifu', depth: 0 }, { territoryId: 'tajimi', ancestorId: 'tajimi', depth: 0 }, { territoryId: 'tajimi', ancestorId: 'gifu', depth: 1 }] })
}
