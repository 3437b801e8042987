import 'server-only'
import type { References } from '#lib/content/references/reference.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Membership } from './schema.ts'

// No record comes near it; it keeps a page from growing without end.
const most = 100

const isPublic = { record: { isPublic: true } } as const

/** Programmes in which a record takes part or which it funds or manages. */
export const membershipSelect = {
  programmeRoles: {
    where: { programme: isPublic }, orderBy: { programmeId: 'asc' }, take: most,
    select: { programmeId: true, role: true, field: true, since: true, confidence: true },
  },
  funds: { where: isPublic, orderBy: { id: 'asc' }, take: most, select: { id: true } },
  manages: { where: isPublic, orderBy: { id: 'asc' }, take: most, select: { id: true } },
} satisfies Prisma.RecordSelect

export type MembershipRow = Prisma.RecordGetPayload<{ select: typeof membershipSelect }>

/** Every record that some programmes name, to be asked for with the others of the page. */
export const membershipIds = ({ programmeRoles, funds, manages }: MembershipRow) => [
  ...programmeRoles.map(({ programmeId }) => programmeId), ...[...funds, ...manages].map(({ id }) => id),
]

/** Programmes of some records in one list, each named once with each role. */
export function toMemberships(rows: MembershipRow[], related: string[], references: References): Membership[] {
  const found = rows.flatMap(({ programmeRoles, funds, manages }) => [
    ...programmeRoles.map(({ programmeId, ...role }) => ({ ...role, id: programmeId })),
    ...funds.map(({ id }) => ({ id, role: 'funder', field: null, since: null, confidence: 'stated' })),
    ...manages.map(({ id }) => ({ id, role: 'manager', field: null, since: null, confidence: 'stated' })),
  ])
  const named = related.filter((id) => !found.some((one) => one.id === id)).map((id) => ({ id, role: 'related', field: null, since: null, confidence: 'stated' }))
  return [...found, ...named].flatMap(({ id, ...one }) => {
    const programme = references.get(id)
    return programme ? [{ ...one, programme }] : []
  })
}

/** Programmes that merely name a record. */
export function relatedProgrammes(links: { fromId: string; relation: string; from: { kind: string } }[]): string[] {
  return links.filter(({ relation, from }) => relation === 'relates' && from.kind === 'programme').map(({ fromId }) => fromId)
}
