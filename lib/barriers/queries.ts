import 'server-only'
import { now } from '#lib/clock.ts'
import { db } from '#lib/db/client.ts'
import type { BarrierReport } from '#lib/db/generated/client.ts'
import { defaultLocale, isLocale } from '#lib/i18n/locales.ts'
import { type Report, type ReportState, reportStates, type Ticket } from './schema.ts'

const stateOf = (state: string): ReportState => reportStates.find((one) => one === state) ?? 'open'

function reportOf({ email, locale, state, ...row }: BarrierReport, mayAnswer: boolean): Report {
  return { ...row, locale: isLocale(locale) ? locale : defaultLocale, state: stateOf(state), email: mayAnswer ? email : null, hasEmail: email !== null }
}

const perPage = 50

/** Reports, the open ones first, those by the time that is left to answer; two statements. */
export async function listReports(page: number): Promise<{ items: Report[]; total: number; page: number; pages: number }> {
  const client = await db()
  const total = await client.barrierReport.count()
  const pages = Math.max(1, Math.ceil(total / perPage))
  const shown = Math.min(page, pages)
  // By their names, open comes last.
  const rows = await client.barrierReport.findMany({ orderBy: [{ state: 'desc' }, { receivedAt: 'asc' }, { id: 'asc' }], skip: (shown - 1) * perPage, take: perPage })
  return { items: rows.map((row) => reportOf(row, false)), total, page: shown, pages }
}

/** @param mayAnswer whether the e-mail address is for who asks */
export async function findReport(id: string, mayAnswer: boolean): Promise<Report | null> {
  const row = await (await db()).barrierReport.findUnique({ where: { id } })
  return row && reportOf(row, mayAnswer)
}

/** What whoever holds the number may know: never what was written, nor by whom; one statement. */
export async function findTicket(id: string): Promise<Ticket | null> {
  const row = await (await db()).barrierReport.findUnique({ where: { id }, select: { id: true, receivedAt: true, dueAt: true, state: true, answer: true, answeredAt: true } })
  return row && { ...row, state: stateOf(row.state) }
}

/** How many wait for an answer, and how many of them have waited too long; two statements. */
export async function countReports(): Promise<{ open: number; late: number }> {
  const client = await db()
  return { open: await client.barrierReport.count({ where: { state: 'open' } }), late: await client.barrierReport.count({ where: { state: 'open', dueAt: { lt: now() } } }) }
}
