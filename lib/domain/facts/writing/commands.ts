import 'server-only'
import { lockRecord } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { daysOf } from '#lib/dates/fuzzy-date.ts'
import type { Tx } from '#lib/db/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { addClaim } from '../claims/commands.ts'
import type { ClaimShape } from '../claims/schema.ts'
import type { Said } from '../input.ts'
import { speaksOf } from '../kinds.ts'
import { listToChoose } from '../lines/queries.ts'
import { type FactRow, linesOf, ofRecord } from '../rows.ts'
import { type Fact, type FactField, factName, type Texts } from '../schema.ts'
import { inputName, saidOf } from '../typed.ts'

/** What is written into the columns of one field. */
function columnsOfField(field: FactField, texts: Texts): FactRow {
  const text = texts[field.column] ?? ''
  switch (field.type) {
    case 'date': {
      const { from, to } = daysOf(text)
      return { [field.column]: text || null, ...(field.days ? { [field.days[0]]: from, [field.days[1]]: to } : {}) }
    }
    case 'day': return { [field.column]: text ? new Date(text) : null }
    case 'number': return { [field.column]: text === '' ? null : Number(text) }
    case 'yes': return { [field.column]: text === 'yes' }
    case 'words': {
      const words = locales.map((locale) => [locale, texts[`${field.column}.${locale}`]])
      return { [field.column]: words.every(([, sentence]) => sentence) ? Object.fromEntries(words) as object : Prisma.DbNull }
    }
    default: return { [field.column]: text || null }
  }
}

/** What is written into the columns of a fact, or of one line of it. */
export const columnsOf = ({ fields }: Fact, texts: Texts): FactRow => Object.assign({}, ...fields.map((field) => columnsOfField(field, texts))) as FactRow

const isKnown = (value: unknown) => value !== null && value !== undefined

/** Columns that follow from others: readers see a figure once it is known what it counts, and when (the database holds it). */
export const followingColumns = (kind: string, { subjectId, period, value }: FactRow): FactRow => (kind === 'statistic' ? { published: [subjectId, period, value].every(isKnown) } : {})

/** Another record that a fact leads to must be there, of a kind that it may be, and another one. */
export async function refuseUnknownRecords(tx: Tx, id: string, { fields }: Fact, texts: Texts): Promise<void> {
  for (const field of fields) {
    const other = texts[field.column]
    if (field.type !== 'record' || !other) continue
    const code = other === id ? 'record-is-itself' : (await tx.record.count({ where: { id: other, kind: { in: [...field.kinds] }, trashedAt: null } })) ? null : 'link-unknown'
    if (code) throw new Refused('issues', [{ code, field: inputName(field.column) }])
  }
}

/** A line that a fact chooses must be of its own record, or of the tie whose act it is; there it stays meanwhile. */
export async function refuseUnknownLines(tx: Tx, id: string, { fields }: Fact, texts: Texts): Promise<void> {
  for (const field of fields) {
    const chosen = texts[field.column]
    if (field.type !== 'line' || !chosen) continue
    const { list, owner } = await listToChoose(tx, field, id)
    if (owner !== id) await lockRecord(tx, owner)
    if (!(await linesOf(tx, list.lines).count({ where: { id: chosen, ...ofRecord(list.lines, owner) } }))) throw new Refused('issues', [{ code: 'line-unknown', field: inputName(field.column) }])
  }
}

const isEmpty = (texts: Texts) => Object.values(texts).every((text) => text === '')

/** Every fact has its evidence: of its own, or of the whole record, or given with it. */
export async function refuseWithoutEvidence(tx: Tx, fact: Fact, { recordId, claim }: Said, texts: Texts): Promise<void> {
  if (fact.isOurs || claim || isEmpty(texts)) return
  const rows = await tx.evidence.findMany({ where: { recordId }, select: { field: true }, distinct: ['field'] })
  if (!rows.some(({ field }) => field === 'record' || speaksOf(fact, field))) throw new Refused('issues', [{ code: 'evidence-missing', field: 'source' }])
}

/** What a source says of it, where the form gives one. */
export async function addedClaim(tx: Tx, fact: Fact, { recordId, claim }: Said, texts: Texts): Promise<ClaimShape | null> {
  if (!claim) return null
  const { quotation, ...rest } = claim
  return addClaim(tx, recordId, { field: factName(fact.id), value: saidOf(fact, texts), quotation: quotation || null, ...rest })
}

/** Ids of the records to which a fact led, and leads now. */
export const namedIn = ({ fields }: Fact, ...all: Texts[]) => fields.flatMap((field) => (field.type === 'record' ? all.flatMap((texts) => texts[field.column] || []) : []))

