import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { now } from '#lib/clock.ts'
import type { Change } from '#lib/content/change.ts'
import { Refused } from '#lib/content/refused.ts'
import { tooLate } from '#lib/content/too-late.ts'
import type { Tx } from '#lib/db/client.ts'
import { type answerInput, daysToAnswer, type eraseInput, type ReportInput, stateToChoose } from './schema.ts'
import { newTicket } from './ticket.ts'

/** Takes a report in and gives its number. The audit says that there is one, and nothing of who or what. */
export async function receiveReport(tx: Tx, { locale, page, text, device, email }: ReportInput): Promise<Change<string>> {
  const receivedAt = now()
  const id = newTicket(receivedAt)
  const dueAt = new Date(receivedAt.getTime() + daysToAnswer * 86_400_000)
  await tx.barrierReport.create({ data: { id, locale, page: page || null, text, device: device || null, email: email || null, receivedAt, dueAt } })
  return { value: id, audit: { event: 'barrier.reported', locale, after: { report: id } }, tags: [] }
}

/** `reshown`: what the form shows of it now, for whoever is too late; without it they look at the page anew. */
async function openReport(tx: Tx, id: string, version: number, reshown?: (report: { state: string; answer: string | null }) => Record<string, unknown>) {
  await tx.$queryRaw`SELECT 1 FROM "BarrierReport" WHERE "id" = ${id} FOR UPDATE`
  const report = await tx.barrierReport.findUnique({ where: { id } })
  if (!report) throw new Refused('not-found')
  if (report.version !== version) throw reshown ? tooLate(report.version, reshown(report)) : new Refused('stale')
  return report
}

/** Says what became of a report; whoever holds its number reads the answer. */
export async function answerReport(tx: Tx, _actor: Actor, { id, version, state, answer }: z.output<typeof answerInput>): Promise<Change<{ id: string }>> {
  const before = await openReport(tx, id, version, (report) => ({ state: stateToChoose(report.state), answer: report.answer }))
  await tx.barrierReport.update({ where: { id }, data: { state, answer: answer || null, answeredAt: state === 'open' ? null : now(), version: { increment: 1 } } })
  return { value: { id }, audit: { event: 'barrier.answered', before: { report: id, state: before.state }, after: { report: id, state } }, tags: [] }
}

/** Takes the e-mail address off a report for good. */
export async function eraseEmail(tx: Tx, _actor: Actor, { id, version }: z.output<typeof eraseInput>): Promise<Change<{ id: string }>> {
  const { email } = await openReport(tx, id, version)
  if (email === null) throw new Refused('not-found')
  await tx.barrierReport.update({ where: { id }, data: { email: null, emailErasedAt: now(), version: { increment: 1 } } })
  return { value: { id }, audit: { event: 'barrier.email-erased', after: { report: id } }, tags: [] }
}
