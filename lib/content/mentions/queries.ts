import 'server-only'
import type { z } from 'zod'
import { deskName } from '#lib/content/desk/names.ts'
import { readDocument, startOf } from '#lib/content/drafts/queries.ts'
import { idList } from '#lib/content/id-list.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { shownKinds } from '#lib/names/forms.ts'
import { mentionedIn } from './mention.ts'
import { mentionedKinds } from './kinds.ts'
import { entriesOf } from './name-entries.ts'
import { NameIndex } from './name-index.ts'
import type { Offer, OfferedRecord, offerInput } from './schema.ts'

type Kept = { stamp: bigint | null; index: NameIndex }

// By database: tests open several.
const kept = new WeakMap<object, Kept>()

/** The names of every public record; whom no source names is not looked for. */
async function readNames(client: Tx): Promise<NameIndex> {
  const rows = await client.record.findMany({
    relationLoadStrategy: 'join',
    where: { isPublic: true, kind: { in: mentionedKinds }, OR: [{ person: null }, { person: { unnamed: false } }] },
    select: {
      id: true, kind: true,
      names: { select: { lang: true, form: true, kind: true, reading: true, romanisation: true } },
      documents: { where: { liveEditionId: { not: null } }, select: { locale: true, liveEdition: { select: { title: true } } } },
    },
  })
  return new NameIndex(rows.flatMap(({ documents, ...row }) => entriesOf({ ...row, titles: documents.flatMap(({ locale, liveEdition }) => (liveEdition ? [{ locale, title: liveEdition.title }] : [])) })))
}

/** The index of names, read anew once anything that readers see has changed: every such change leaves an expiry (lib/content/expiry). */
async function nameIndex(client: Tx): Promise<NameIndex> {
  const { _max: { id: stamp } } = await client.expiry.aggregate({ _max: { id: true } })
  const known = kept.get(client)
  if (known && known.stamp === stamp) return known.index
  const index = await readNames(client)
  kept.set(client, { stamp, index })
  return index
}

type Input = z.output<typeof offerInput>

async function tellRecords(client: Tx, ids: string[], { locale, language }: Input): Promise<Map<string, OfferedRecord>> {
  if (!ids.length) return new Map()
  const rows = await client.record.findMany({
    relationLoadStrategy: 'join',
    where: { id: { in: idList(ids) } },
    select: {
      id: true, kind: true,
      names: { where: { kind: { in: shownKinds } }, orderBy: { position: 'asc' }, select: { lang: true, form: true } },
      documents: { select: { locale: true, draft: { select: { title: true } }, liveEdition: { select: { title: true } } } },
    },
  })
  return new Map(rows.map(({ id, kind, names, documents }) => [id, { id, kind, name: deskName(id, names, documents, language), right: names.find(({ lang }) => lang === locale)?.form ?? null }]))
}

/**
 * What the text of a record in one language calls by name without leading there, as it was saved last; null where there is
 * no such record. Four statements, one more when names have changed.
 */
export async function findOffers(input: Input): Promise<Offer[] | null> {
  const client = await db()
  const row = await readDocument(client, input.recordId, input.locale)
  if (!row && !(await client.record.count({ where: { id: input.recordId } }))) return null
  const mentioned = mentionedIn(await nameIndex(client), startOf(row).body, { locale: input.locale, own: input.recordId })
  const records = await tellRecords(client, [...new Set(mentioned.flatMap((one) => one.records))], input)
  return mentioned.map(({ records: ids, ...rest }) => ({ ...rest, id: [...ids].sort().join(' '), records: ids.flatMap((id) => records.get(id) ?? []) }))
}
