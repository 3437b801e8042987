import 'server-only'
import { deskName } from '#lib/content/desk/names.ts'
import { deskNames } from '#lib/content/desk/queries.ts'
import { userNames } from '#lib/content/desk/record/queries.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { QueuedItem, ScheduleState } from '#lib/content/schedule/schema.ts'
import { db } from '#lib/db/client.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'

const mostShown = 200

/** What waits for its moment, the nearest first, and what failed and waits for somebody; two statements. */
export async function findQueue(language: Locale): Promise<{ waiting: QueuedItem[]; failed: QueuedItem[]; omitted: number }> {
  const client = await db()
  const where = { state: { in: ['waiting', 'failed'] }, record: { trashedAt: null } }
  const rows = await client.schedule.findMany({
    relationLoadStrategy: 'join', where, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: mostShown + 1,
    select: {
      id: true, version: true, state: true, at: true, by: true, recordId: true, reasons: true,
      record: { select: { kind: true, names: deskNames, documents: { select: { locale: true, draft: { select: { title: true } }, liveEdition: { select: { title: true } } } } } },
      texts: { select: { locale: true } },
    },
  })
  const nameOf = await userNames(rows.map(({ by }) => by))
  const items = rows.slice(0, mostShown).map(({ record, texts, reasons, by, state, ...row }): QueuedItem => ({
    ...row, state: state as ScheduleState, by: nameOf(by) ?? '', kind: record.kind,
    name: deskName(row.recordId, record.names, record.documents, language),
    texts: texts.flatMap(({ locale }) => (isLocale(locale) ? [{ locale, title: record.documents.find((one) => one.locale === locale)?.draft?.title ?? '' }] : [])),
    reasons: Array.isArray(reasons) ? (reasons as unknown as Issue[]) : [],
  }))
  return { waiting: items.filter(({ state }) => state === 'waiting'), failed: items.filter(({ state }) => state === 'failed'), omitted: rows.length > mostShown ? 1 : 0 }
}
