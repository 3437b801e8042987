import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import { addAddresses, freeSlug, localesWithoutAddress, type NewAddress } from '#lib/content/addresses/commands.ts'
import type { Change } from '#lib/content/change.ts'
import { findLinked } from '#lib/content/desk/queries.ts'
import { Refused } from '#lib/content/refused.ts'
import { addressesTag, everythingTag, kindTag, recordTag } from '#lib/content/tag-names.ts'
import { tooLate } from '#lib/content/too-late.ts'
import type { Tx } from '#lib/db/client.ts'
import { defaultLocale, type Locale } from '#lib/i18n/locales.ts'
import { isPageKind } from '#lib/i18n/paths.ts'
import { slugForTitle, slugOf } from '#lib/i18n/slug.ts'
import { readerName, shownKinds } from '#lib/names/forms.ts'
import { searchKey } from '#lib/search/fold.ts'
import { changedPages, relatedIds } from './queries.ts'
import type { factInput, nameInput, visibilityInput } from './schema.ts'

/** `page`: the record on whose page of the desk it was done */
export type SavedFacts = { version: number; page: string }

export type LockedRecord = { id: string; kind: string; isPublic: boolean; version: number; embargoUntil: Date | null }

/**
 * The record that a change is about, held until the transaction ends: whoever wants to change it too waits, whatever part
 * of it they mean. Refuses a record that is not there, and one in the trash (`inTrash`: one that is not, or no more).
 */
export async function lockRecord(tx: Tx, id: string, { inTrash = false } = {}): Promise<LockedRecord> {
  const rows = await tx.$queryRaw<(LockedRecord & { isTrashed: boolean })[]>`SELECT "id", "kind", "isPublic", "version", "embargoUntil", "trashedAt" IS NOT NULL AS "isTrashed" FROM "Record" WHERE "id" = ${id} FOR UPDATE`
  const [found] = rows
  if (!found) throw new Refused('not-found')
  const { isTrashed, ...record } = found
  if (isTrashed !== inTrash) throw isTrashed ? new Refused('issues', [{ code: 'in-trash' }]) : new Refused('stale')
  return record
}

type Opening = {
  /** The record whose pages are named: of an act, its tie */
  pages?: string
  asksAlways?: boolean
  /** What stands now in the fields of the form, asked where somebody else was first; with the ids of records among it */
  now?: () => Promise<{ values: Record<string, unknown>; records?: (string | null | undefined)[] }>
}

/** For whoever was too late: what they need to choose field by field; without it they must look at the page anew. */
async function staleFacts(tx: Tx, { version }: LockedRecord, actor: Actor, now: Opening['now']): Promise<Refused> {
  if (!now) return new Refused('stale', [], { version })
  const { values, records = [] } = await now()
  const named = await findLinked(records.filter((id) => typeof id === 'string'), actor.language ?? defaultLocale, tx)
  return tooLate(version, values, [...named.values()])
}

/** Whether readers may see its facts: those of a source wherever it is cited, though its own page be hidden. */
const isRead = ({ isPublic, kind }: LockedRecord) => isPublic || kind === 'source'

/** Opens a change of a record's facts: still the ones that the person saw, and, where readers see them, meant. */
export async function openFacts(tx: Tx, actor: Actor, input: z.output<typeof factInput>, { pages = input.recordId, asksAlways = false, now }: Opening = {}): Promise<LockedRecord> {
  const record = await lockRecord(tx, input.recordId)
  if (record.version !== input.version) throw await staleFacts(tx, record, actor, now)
  if (input.confirmed || !(isRead(record) || asksAlways)) return record
  const changed = await changedPages(tx, pages, actor.language)
  if (record.isPublic || asksAlways || changed.length) throw new Refused('confirm', [], { pages: changed })
  return record
}

/** The tags of the lists in which some records stand. */
export async function listTags(tx: Tx, ids: string[]): Promise<string[]> {
  const kinds = await tx.record.findMany({ where: { id: { in: ids } }, select: { kind: true }, distinct: ['kind'] })
  return kinds.map(({ kind }) => kindTag(kind))
}

/** Notes that a record's facts changed: no language's text does (T2), and every page that names it is drawn anew. */
export async function touchFacts(tx: Tx, record: LockedRecord): Promise<{ version: number; tags: string[] }> {
  const { version } = await tx.record.update({ where: { id: record.id }, data: { version: { increment: 1 }, updatedAt: now() }, select: { version: true } })
  if (!isRead(record)) return { version, tags: [] }
  const ids = [record.id, ...(await relatedIds(tx, record.id))]
  // What cites a source says its words in lists too, such as that of figures.
  const lists = record.kind === 'source' ? await listTags(tx, ids) : [kindTag(record.kind)]
  return { version, tags: [...ids.map(recordTag), ...lists, addressesTag] }
}

/** A name as a path segment: Latin letters as they are, Japanese by its romanisation or reading, else the record's id. */
function slugOfName(forms: Parameters<typeof readerName>[0], locale: Locale, id: string): string {
  if (!forms.length) return slugOf(id)
  const own = forms.find(({ lang, kind }) => lang === 'ja' && kind === 'official')
  if (locale === 'ja' && own?.romanisation) return slugOf(own.romanisation) || slugOf(id)
  return slugForTitle(readerName(forms, locale).text, own?.reading ?? null, id)
}

async function giveAddresses(tx: Tx, record: LockedRecord): Promise<void> {
  if (!isPageKind(record.kind)) return
  const forms = await tx.nameForm.findMany({ where: { recordId: record.id }, orderBy: { position: 'asc' } })
  const added: NewAddress[] = []
  for (const locale of await localesWithoutAddress(tx, record.id)) {
    const wished = { recordId: record.id, kind: record.kind, locale, slug: slugOfName(forms, locale, record.id) }
    added.push({ ...wished, slug: await freeSlug(tx, wished), basis: forms.length ? 'name' : 'id' })
  }
  await addAddresses(tx, added)
}

/**
 * The acts of a tie are seen with it: hidden with it, and shown again but for those that somebody hid by themselves, which the
 * log of an act alone says. Gives those that followed.
 */
async function followTie(tx: Tx, tieId: string, isPublic: boolean): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Record" r SET "isPublic" = ${isPublic}, "version" = r."version" + 1, "updatedAt" = ${now()} FROM "Instrument" i
    WHERE i."id" = r."id" AND i."partnershipId" = ${tieId} AND r."isPublic" <> ${isPublic} AND r."trashedAt" IS NULL
      AND NOT (${isPublic} AND 'record.hidden' = (SELECT a."event" FROM "AuditEntry" a WHERE a."recordId" = r."id" AND a."event" IN ('record.shown', 'record.hidden') ORDER BY a."id" DESC LIMIT 1) IS TRUE)
    RETURNING r."id"`
  return rows.map(({ id }) => id).sort()
}

/** An act is not shown without its tie, on whose page it stands. The tie is held first, as by whoever hides it with its acts. */
async function refuseWithoutTie(tx: Tx, id: string): Promise<void> {
  const act = await tx.instrument.findUnique({ where: { id }, select: { partnershipId: true } })
  if (act && !(await lockRecord(tx, act.partnershipId)).isPublic) throw new Refused('issues', [{ code: 'tie-hidden' }])
}

/** Makes a record public, with an address in every language, or hides it, a tie with its acts; its texts keep their state. */
export async function setVisibility(tx: Tx, actor: Actor, input: z.output<typeof visibilityInput>): Promise<Change<SavedFacts>> {
  if (input.isPublic) await refuseWithoutTie(tx, input.recordId)
  const record = await openFacts(tx, actor, input, { asksAlways: true })
  if (record.kind === 'article') throw new Refused('issues', [{ code: 'article-by-its-texts' }])
  if (record.isPublic === input.isPublic) throw new Refused('stale', [], { version: record.version })
  const acts = record.kind === 'partnership' ? await followTie(tx, record.id, input.isPublic) : []
  const { version } = await tx.record.update({ where: { id: record.id }, data: { isPublic: input.isPublic, version: { increment: 1 }, updatedAt: now() }, select: { version: true } })
  if (input.isPublic) await giveAddresses(tx, record)
  return {
    value: { version, page: record.id },
    audit: { event: input.isPublic ? 'record.shown' : 'record.hidden', recordId: record.id, before: { isPublic: record.isPublic }, after: { isPublic: input.isPublic, ...(acts.length ? { acts } : {}) } },
    // It may stand in any list, count and neighbourhood, and such a change is rare.
    tags: [everythingTag],
  }
}

const scripts: Record<string, string> = { ja: 'Jpan', ko: 'Kore', 'zh-Hans': 'Hans', 'zh-Hant': 'Hant' }

type NameWords = { lang: string; kind: string; form: string; reading: string; romanisation: string }

/** The columns of a name that its words decide: what search finds it by, the script of its language. */
export const nameColumns = ({ lang, kind, form, reading, romanisation }: NameWords) =>
  ({ lang, kind, form, reading: reading || null, romanisation: romanisation || null, script: scripts[lang] ?? 'Latn', searchKey: searchKey(form, reading, romanisation) })

type NameRow = { lang: string; kind: string; form: string; reading: string | null; romanisation: string | null; sourceId: string | null; validFrom: string | null; validTo: string | null; confidence: string }

/** A name as the log holds it. */
const shapeOf = ({ lang, kind, form, reading, romanisation, sourceId: source, validFrom, validTo, confidence }: NameRow) => ({ lang, kind, form, reading, romanisation, source, validFrom, validTo, confidence })

/** What is said of a name besides its words, where the form asks. */
const saidOfName = ({ source, validFrom, validTo, confidence }: z.output<typeof nameInput>) => ({
  ...(source === undefined ? {} : { sourceId: source || null }), ...(validFrom === undefined ? {} : { validFrom: validFrom || null }), ...(validTo === undefined ? {} : { validTo: validTo || null }), ...(confidence ? { confidence } : {}),
})

/** A source that is cited must be there; one in the trash is not. */
export async function refuseUnknownSource(tx: Tx, id: string): Promise<void> {
  if (!(await tx.record.count({ where: { id, kind: 'source', trashedAt: null } }))) throw new Refused('issues', [{ code: 'source-unknown', field: 'source' }])
}

/** Adds, changes or removes one form of a record's name; the address that an old form gave it stays. */
export async function saveName(tx: Tx, actor: Actor, input: z.output<typeof nameInput>): Promise<Change<SavedFacts>> {
  const named = () => tx.nameForm.findFirst({ where: { id: input.nameId, recordId: input.recordId } })
  const record = await openFacts(tx, actor, input, {
    now: async () => {
      const row = await named()
      if (input.nameId && !row) throw new Refused('not-found')
      return { values: row ? shapeOf(row) : {}, records: [row?.sourceId] }
    },
  })
  const before = input.nameId ? await named() : null
  if (input.nameId && !before) throw new Refused('not-found')
  const { lang, kind, form } = input
  const clash = await tx.nameForm.count({ where: { recordId: record.id, lang, kind, form, id: { not: input.nameId } } })
  if (clash && !input.isRemoved) throw new Refused('issues', [{ code: 'name-there-already', field: 'form' }])
  if (input.source) await refuseUnknownSource(tx, input.source)
  const data = { ...nameColumns(input), ...saidOfName(input) }
  let after: ReturnType<typeof shapeOf> | null = null
  if (input.isRemoved) {
    const shown = await tx.nameForm.count({ where: { recordId: record.id, kind: { in: shownKinds }, id: { not: input.nameId } } })
    if (!before || !shown) throw new Refused('issues', [{ code: 'last-name', field: 'form' }])
    await tx.nameForm.delete({ where: { id: before.id } })
  } else if (before) after = shapeOf(await tx.nameForm.update({ where: { id: before.id }, data }))
  else after = shapeOf(await tx.nameForm.create({ data: { confidence: 'known', ...data, id: `${record.id}--${randomUUID()}`, recordId: record.id, position: await tx.nameForm.count({ where: { recordId: record.id } }) } }))
  const { version, tags } = await touchFacts(tx, record)
  return {
    value: { version, page: record.id },
    audit: { event: 'record.name-saved', recordId: record.id, ...(before ? { before: shapeOf(before) } : {}), after: after ?? { removed: true } },
    tags,
  }
}
