import 'server-only'
import { idList } from '#lib/content/id-list.ts'
import { referenceSelect, toReference } from '#lib/content/references/queries.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { evidenceSelect, toEvidenceItem } from '#lib/domain/evidence/queries.ts'
import { collator } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { readerName } from '#lib/names/forms.ts'
import { evidenceSize, type Taken, type TakenList } from '../schema.ts'

/**
 * Evidence of the first content is `<fact>--v<n>`: at its first mention in a source a fact lends the row its own id, so
 * that every fact has an address. What two sources disagree about keeps its whole id.
 */
const factOfEvidence = String.raw`^(?!cfl-)(.*)--v[0-9]+$`

type Placed = { id: string; anchor: string | null }

const takenSelect = { ...evidenceSelect, record: { select: referenceSelect } } satisfies Prisma.EvidenceSelect

type TakenRow = Prisma.EvidenceGetPayload<{ select: typeof takenSelect }>

const plain = (name: string) => name.replace(/’/g, "'").toLowerCase()

function toTaken({ record, ...row }: TakenRow, anchor: string | null, locale: Locale): Taken {
  const reference = toReference(record, locale)
  const name = record.names.length ? readerName(record.names, locale) : null
  const isOther = name !== null && name.lang === locale && plain(name.text) !== plain(reference.name.text)
  return { anchor, item: toEvidenceItem(row, locale), record: reference, registryName: isOther ? name.text : null }
}

/** One page of what the portal took from a source, in the order of its paragraphs; two statements. */
export async function listTaken(sourceId: string, total: number, asked: number, locale: Locale): Promise<TakenList> {
  const client = await db()
  const pages = Math.max(1, Math.ceil(total / evidenceSize))
  const page = Math.min(asked, pages)
  const order = await client.$queryRaw<Placed[]>`
    WITH taken AS (
      SELECT e.id, e.paragraph, e.position, regexp_replace(e.id, ${factOfEvidence}, '\\1') AS fact
      FROM "Evidence" e JOIN "Record" r ON r.id = e."recordId" AND r."isPublic"
      WHERE e."sourceId" = ${sourceId}
    ), ordered AS (
      SELECT *, row_number() OVER (ORDER BY paragraph NULLS LAST, fact, position, id) AS place,
        row_number() OVER (PARTITION BY fact ORDER BY paragraph NULLS LAST, position, id) AS mention
      FROM taken
    )
    SELECT id, CASE WHEN mention = 1 THEN fact END AS anchor FROM ordered
    ORDER BY place LIMIT ${evidenceSize} OFFSET ${(page - 1) * evidenceSize}`
  const rows = await client.evidence.findMany({
    relationLoadStrategy: 'join', where: { id: { in: idList(order.map(({ id }) => id)) } }, select: takenSelect,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const taken = order.flatMap(({ id, anchor }) => {
    const row = byId.get(id)
    return row ? [toTaken(row, anchor, locale)] : []
  })
  return { rows: taken.sort(inReadingOrder(locale)), page, pages }
}

const kinds = ['partnership', 'instrument', 'activity', 'territory', 'organisation', 'programme', 'person', 'statistic', 'topic']

/** Within a paragraph ties come first, and the rest by kind and name; the paragraphs keep their order. */
function inReadingOrder(locale: Locale): (a: Taken, b: Taken) => number {
  const { compare } = collator(locale)
  const place = ({ item }: Taken) => item.paragraph ?? Number.MAX_SAFE_INTEGER
  const kind = ({ record }: Taken) => kinds.indexOf(record.kind)
  return (a, b) => place(a) - place(b) || kind(a) - kind(b) || compare(a.record.name.text, b.record.name.text)
}
