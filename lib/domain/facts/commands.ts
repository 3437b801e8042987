import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import type { SavedFacts } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { everythingTag } from '#lib/content/tag-names.ts'
import { daysOf } from '#lib/dates/fuzzy-date.ts'
import type { Tx } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { closeChange, openChange } from './change.ts'
import { addClaim } from './claims/commands.ts'
import type { ClaimShape } from './claims/schema.ts'
import type { factSaving } from './input.ts'
import { factOf, speaksOf } from './kinds.ts'
import { followPlaces, refuseCircle } from './places.ts'
import { type FactRow, tableOf } from './rows.ts'
import { type Fact, type FactField, factName, type Texts } from './schema.ts'
import { inputName, readTexts, saidOf, textsOf } from './typed.ts'

type Saving = z.output<typeof factSaving>

/** What is written into the columns of one field. */
function columnsOf(field: FactField, texts: Texts): FactRow {
  const text = texts[field.column] ?? ''
  switch (field.type) {
    case 'date': {
      const { from, to } = daysOf(text)
      return { [field.column]: text || null, ...(field.days ? { [field.days[0]]: from, [field.days[1]]: to } : {}) }
    }
    case 'number': return { [field.column]: text === '' ? null : Number(text) }
    case 'yes': return { [field.column]: text === 'yes' }
    case 'words': {
      const words = locales.map((locale) => [locale, texts[`${field.column}.${locale}`]])
      return { [field.column]: words.every(([, sentence]) => sentence) ? Object.fromEntries(words) as object : Prisma.DbNull }
    }
    default: return { [field.column]: text || null }
  }
}

/** Another record that a fact leads to must be there, of a kind that it may be, and another one. */
async function refuseUnknownRecords(tx: Tx, id: string, { fields }: Fact, texts: Texts): Promise<void> {
  for (const field of fields) {
    const other = texts[field.column]
    if (field.type !== 'record' || !other) continue
    const code = other === id ? 'record-is-itself' : (await tx.record.count({ where: { id: other, kind: { in: [...field.kinds] } } })) ? null : 'link-unknown'
    if (code) throw new Refused('issues', [{ code, field: inputName(field.column) }])
  }
}

const isEmpty = (texts: Texts) => Object.values(texts).every((text) => text === '')

/** Every fact has its evidence: of its own, or of the whole record, or given with it. */
async function refuseWithoutEvidence(tx: Tx, fact: Fact, { recordId, claim }: Saving, texts: Texts): Promise<void> {
  if (fact.isOurs || claim || isEmpty(texts)) return
  const rows = await tx.evidence.findMany({ where: { recordId }, select: { field: true }, distinct: ['field'] })
  if (!rows.some(({ field }) => field === 'record' || speaksOf(fact, field))) throw new Refused('issues', [{ code: 'evidence-missing', field: 'source' }])
}

async function addedClaim(tx: Tx, fact: Fact, { recordId, claim }: Saving, texts: Texts): Promise<ClaimShape | null> {
  if (!claim) return null
  const { quotation, ...rest } = claim
  return addClaim(tx, recordId, { field: factName(fact.id), value: saidOf(fact, texts), quotation: quotation || null, ...rest })
}

/** Ids of the records to which a fact led, and leads now. */
const namedIn = ({ fields }: Fact, ...all: Texts[]) => fields.flatMap((field) => (field.type === 'record' ? all.flatMap((texts) => texts[field.column] || []) : []))

const cleared = ({ clears = [] }: Fact, isChanged: boolean): FactRow => (isChanged ? Object.fromEntries(clears.map((column) => [column, null])) : {})

/** A fact as it stands now, as its form knows the fields, for whoever is too late. */
async function standsNow(tx: Tx, kind: string, id: string, fact: Fact): Promise<{ values: Texts; records: string[] }> {
  const texts = textsOf(fact, (await tableOf(tx, kind)?.findUnique({ where: { id } })) ?? {})
  return { values: Object.fromEntries(Object.entries(texts).map(([name, text]) => [inputName(name), text])), records: namedIn(fact, texts) }
}

/** Changes one fact of a record of any kind, with the source that says so where one is given. */
export async function saveFact(tx: Tx, actor: Actor, input: Saving): Promise<Change<SavedFacts>> {
  const fact = factOf(input.fact)
  const { recordId: id } = input
  const kind = input.fact.split('.')[0] ?? ''
  const row = await tableOf(tx, kind)?.findUnique({ where: { id } })
  if (!fact || !row) throw new Refused('not-found')
  const before = textsOf(fact, row)
  const { texts, issues } = readTexts(fact, input.values, before)
  if (issues.length) throw new Refused('invalid', issues)
  const change = await openChange(tx, actor, input, () => standsNow(tx, kind, id, fact))
  await refuseUnknownRecords(tx, id, fact, texts)
  await refuseCircle(tx, id, fact, texts)
  await refuseWithoutEvidence(tx, fact, input, texts)
  const isChanged = Object.keys(texts).some((name) => texts[name] !== before[name])
  const data = Object.assign({}, ...fact.fields.map((field) => columnsOf(field, texts)), cleared(fact, isChanged)) as FactRow
  await tableOf(tx, kind)?.update({ where: { id }, data })
  if (fact.movesPlaces && isChanged) await followPlaces(tx, kind, id)
  const claim = await addedClaim(tx, fact, input, texts)
  const { version, tags } = await closeChange(tx, change, { named: namedIn(fact, before, texts), sources: claim ? [claim.source] : [] })
  return {
    value: { version, page: id },
    audit: { event: 'fact.saved', recordId: id, before: { fact: fact.id, ...before }, after: { fact: fact.id, ...texts, ...(claim ? { claim } : {}) } },
    // Places stand above ties, lists and counts everywhere, and such a change is rare.
    tags: fact.movesPlaces && change.record.isPublic ? [everythingTag] : tags,
  }
}
