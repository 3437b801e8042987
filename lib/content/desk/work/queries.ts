import 'server-only'
import { now } from '#lib/clock.ts'
import { deskName } from '#lib/content/desk/names.ts'
import { deskNames } from '#lib/content/desk/queries.ts'
import { userNames } from '#lib/content/desk/record/queries.ts'
import { idList } from '#lib/content/id-list.ts'
import { dayInRome } from '#lib/dates/day-in-rome.ts'
import { db } from '#lib/db/client.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { shownAtStart, shownOnPage, type WorkDetail, type WorkItem, type WorkListName, workLists, type WorkPage } from './schema.ts'
import { selections } from './selections.ts'

type Row = { list: WorkListName; recordId: string; locale: string | null; at: Date | null; by: string | null; detail: string; total: bigint }

/** Days for which a look ahead is worth the while: a delegation is prepared in half a year. */
const ahead = 183

const clamped = (count: number) => Math.max(0, Math.trunc(count))

/** Some lists in one statement, each with how many there are in all. */
async function readLists(names: readonly WorkListName[], me: string, take: number, skip: number): Promise<Row[]> {
  const each = names.map((name) => {
    const { sql, order } = selections[name]
    return `(SELECT '${name}' AS list, "recordId", locale, "at", "by", detail, count(*) OVER () AS total FROM (${sql}) AS "${name}" ORDER BY "at" ${order} NULLS LAST, "recordId", locale LIMIT ${clamped(take)} OFFSET ${clamped(skip)})`
  })
  // Every parameter is named once, so that a list that does not ask for one knows its type all the same.
  const asked = `WITH asked AS (SELECT $1::text AS me, $2::date AS today, $3::date AS horizon) `
  const today = now()
  const horizon = new Date(today.getTime() + ahead * 86_400_000)
  return (await db()).$queryRawUnsafe<Row[]>(asked + each.join(' UNION ALL '), me, dayInRome(today), dayInRome(horizon))
}

async function toPages(names: readonly WorkListName[], rows: Row[], language: Locale): Promise<WorkPage[]> {
  const ids = [...new Set(rows.map(({ recordId }) => recordId))]
  const records = ids.length ? await (await db()).record.findMany({
    relationLoadStrategy: 'join', where: { id: { in: idList(ids) } },
    select: { id: true, kind: true, names: deskNames, documents: { select: { locale: true, draft: { select: { title: true } }, liveEdition: { select: { title: true } } } } },
  }) : []
  const known = new Map(records.map((record) => [record.id, record]))
  const nameOf = await userNames(rows.map(({ by }) => by))
  const toItem = ({ recordId, locale, at, by, detail }: Row): WorkItem[] => {
    const record = known.get(recordId)
    if (!record) return []
    const lang = isLocale(locale ?? undefined) ? (locale as Locale) : null
    return [{ recordId, kind: record.kind, name: deskName(recordId, record.names, record.documents, lang ?? language), locale: lang, at, by: nameOf(by), detail: JSON.parse(detail) as WorkDetail }]
  }
  return names.map((name) => {
    const own = rows.filter(({ list }) => list === name)
    return { name, total: Number(own[0]?.total ?? 0), items: own.flatMap(toItem) }
  })
}

/** Everything that waits, the first few of each list with how many there are; three statements, whatever the size of the record. */
export async function findWork(me: string, language: Locale): Promise<WorkPage[]> {
  return toPages(workLists, await readLists(workLists, me, shownAtStart, 0), language)
}

/** One list whole, page by page. */
export async function findWorkList(name: WorkListName, page: number, me: string, language: Locale): Promise<WorkPage & { page: number; pages: number }> {
  const read = async (wished: number) => {
    const [found] = await toPages([name], await readLists([name], me, shownOnPage, (wished - 1) * shownOnPage), language)
    return found ?? { name, total: 0, items: [] }
  }
  const asked = await read(page)
  // A page past the end says nothing of how many there are: the first does.
  const found = asked.items.length || page === 1 ? asked : await read(1)
  const shown = asked.items.length ? page : 1
  return { ...found, page: shown, pages: Math.max(1, Math.ceil(found.total / shownOnPage)) }
}

/** For each language of a record whose text follows older words: the languages of the newer ones. */
export async function findBehind(recordId: string): Promise<Partial<Record<Locale, Locale[]>>> {
  const rows = await (await db()).$queryRawUnsafe<{ locale: string; detail: string }[]>(`SELECT locale, detail FROM (${selections.stale.sql}) AS "stale" WHERE "recordId" = $1`, recordId)
  return Object.fromEntries(rows.map(({ locale, detail }) => [locale, (JSON.parse(detail) as WorkDetail).locales ?? []]))
}
