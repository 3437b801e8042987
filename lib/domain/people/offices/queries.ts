import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { readReferences } from '#lib/content/references/queries.ts'
import { kindTag } from '#lib/content/tag-names.ts'
import { noteTags } from '#lib/content/tags.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { wordsIn } from '#lib/domain/evidence/schema.ts'
import type { Told } from '#lib/i18n/locales.ts'
import type { OfficeHolder } from '../schema.ts'

// A sheet has room for a few; the page of people has all.
const most = 24

/** Offices at these bodies, at what governs them or is governed by them: a tie may name the city or its council. */
function atBodies(ids: string[]): Prisma.OfficeHoldingWhereInput {
  const those = { in: idList(ids) }
  return {
    OR: [
      { bodyId: those },
      { body: { organisation: { governsId: those } } },
      { body: { territory: { governments: { some: { id: those } } } } },
    ],
  }
}

async function readHolders(where: Prisma.OfficeHoldingWhereInput): Promise<Told<OfficeHolder[]>> {
  // Who comes into office is on no page yet that could be made old.
  noteTags(kindTag('person'))
  const rows = await (await db()).officeHolding.findMany({
    relationLoadStrategy: 'join',
    where: { ...where, person: { record: { isPublic: true } } },
    orderBy: [{ asOf: 'desc' }, { personId: 'asc' }, { position: 'asc' }],
    take: most,
    select: { id: true, personId: true, bodyId: true, title: true, asOf: true, from: true, to: true, confidence: true },
  })
  const references = await readReferences(rows.flatMap(({ personId, bodyId }) => [personId, bodyId]))
  return (locale) =>
    rows.flatMap(({ personId, bodyId, title, asOf, ...office }) => {
      const named = references(locale)
      const person = named.get(personId)
      return person ? [{ ...office, person, title: wordsIn(title, locale), date: asOf, body: named.get(bodyId ?? '') ?? null }] : []
    })
}

/** Who holds or held an office at these bodies or places, in any language; two statements. */
export const readHoldersAt = (bodyIds: string[]): Promise<Told<OfficeHolder[]>> => readHolders(atBodies(bodyIds))

/** The offices of these people, in any language; two statements. */
export const readOfficesOf = (personIds: string[]): Promise<Told<OfficeHolder[]>> => readHolders({ personId: { in: idList(personIds) } })
