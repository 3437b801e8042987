import 'server-only'
import { isAway } from '#lib/bindery/outage.ts'
import { isDue } from '#lib/content/schedule/due/queries.ts'
import { notice } from '#lib/db/notice.ts'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'
import { causeOf, newTroubleCode } from '#lib/trouble.ts'

/** What happens though nobody asks: first so long after a start, then every so often, in milliseconds. */
type Job = { name: string; first: number; every: number; work: () => Promise<unknown> }

// What the work needs is read when there is some: a server is there sooner.
const schedule: Job = { name: 'schedule', first: 10_000, every: 10_000, work: async () => (await isDue()) && (await import('./fire-due.ts')).fireDue() }
const upkeep: Job = { name: 'upkeep', first: 60_000, every: 3_600_000, work: async () => (await import('#lib/upkeep/upkeep.ts')).upkeep() }

const running = shared('by-the-clock', () => ({ isStarted: false, busy: new Set<string>() }))

/** One after the other, however long it takes; what goes wrong is tried again the next time. */
async function run({ name, work }: Job): Promise<void> {
  if (running.busy.has(name)) return
  running.busy.add(name)
  try {
    await work()
  } catch (error) {
    // While the database is away, whoever reads or writes is told so.
    if (!(await isAway())) notice(`[${newTroubleCode()}] ${name}\n${causeOf(error)}`)
  } finally {
    running.busy.delete(name)
  }
}

/** A server that lives on looks at the clock by itself, and keeps no process from ending. On functions nothing lives on: the platform's clock asks at /api/schedule. */
export function lookAtTheClock(): void {
  if (env().isServerless || running.isStarted) return
  running.isStarted = true
  for (const job of [schedule, upkeep]) {
    setTimeout(() => {
      void run(job)
      setInterval(() => void run(job), job.every).unref()
    }, job.first).unref()
  }
}

/** What a platform's clock asks for: what is due is published, and told; the rest is done besides. */
export async function doWhatIsDue(): Promise<{ fired: number; failed: number; again: boolean }> {
  const round = await (await import('./fire-due.ts')).fireDue()
  await run(upkeep)
  return round
}
