import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import { tooLate } from '#lib/content/too-late.ts'
import { pictureTag } from '#lib/content/tag-names.ts'
import type { Tx } from '#lib/db/client.ts'
import type { addInput, describeInput, focusInput, Licence, Picture } from './schema.ts'

/** Enters a picture whose files are kept. The same file sent again is the same picture, described as it was. */
export async function addPicture(tx: Tx, actor: Actor, input: z.output<typeof addInput>): Promise<Change<Picture>> {
  const { id, name, width, height, credit, licence } = input
  const known = await tx.picture.findUnique({ where: { id } })
  if (known) {
    const { width: wide, height: high } = known
    return { value: { id, width: wide, height: high, credit: known.credit, licence: known.licence as Licence }, audit: { event: 'picture.found', after: { picture: id } }, tags: [] }
  }
  await tx.picture.create({ data: { id, name, width, height, credit, licence, addedBy: actor.id, addedAt: now() } })
  return { value: { id, width, height, credit, licence }, audit: { event: 'picture.added', after: { picture: id, name, width, height, credit, licence } }, tags: [pictureTag(id)] }
}

/** The picture that a change is about, held until the transaction ends; still the one that the person saw, or else, for whoever describes it, what is said of it now. */
async function lockPicture(tx: Tx, { id, version }: { id: string; version: number }, isDescribed = false) {
  await tx.$queryRaw`SELECT 1 FROM "Picture" WHERE "id" = ${id} FOR UPDATE`
  const found = await tx.picture.findUnique({ where: { id } })
  if (!found) throw new Refused('not-found')
  if (found.version !== version) throw isDescribed ? tooLate(found.version, { credit: found.credit, licence: found.licence }) : new Refused('stale')
  return found
}

/** Corrects whose a picture is and under what terms; every page that shows it says so. */
export async function describePicture(tx: Tx, _actor: Actor, { id, version, credit, licence }: z.output<typeof describeInput>): Promise<Change<{ id: string }>> {
  const before = await lockPicture(tx, { id, version }, true)
  await tx.picture.update({ where: { id }, data: { credit, licence, version: { increment: 1 } } })
  const audit = { event: 'picture.described', before: { credit: before.credit, licence: before.licence }, after: { picture: id, credit, licence } }
  return { value: { id }, audit, tags: [pictureTag(id)] }
}

/** Says what stays in sight where a picture is cropped. No page of readers crops one: none is drawn anew. */
export async function focusPicture(tx: Tx, _actor: Actor, { id, version, focusX, focusY }: z.output<typeof focusInput>): Promise<Change<{ id: string }>> {
  const before = await lockPicture(tx, { id, version })
  await tx.picture.update({ where: { id }, data: { focusX, focusY, version: { increment: 1 } } })
  return { value: { id }, audit: { event: 'picture.focused', before: { focusX: before.focusX, focusY: before.focusY }, after: { picture: id, focusX, focusY } }, tags: [] }
}
