import 'server-only'
import { isDue } from '#lib/content/schedule/due/queries.ts'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'

/** How late a publication may be, in milliseconds. */
const interval = 10_000

const running = shared('fire-by-the-clock', () => ({ isBusy: false, isStarted: false }))

/** One look at the clock: a single statement where nothing is due. What goes wrong is tried again at the next. */
async function tick(): Promise<void> {
  if (running.isBusy) return
  running.isBusy = true
  try {
    // What publishes is read when there is something to publish: a server is there sooner.
    if (await isDue()) await (await import('./fire-due.ts')).fireDue()
  } catch {
    // The database is away: whoever reads or writes is told so; what is due waits for it.
  } finally {
    running.isBusy = false
  }
}

/**
 * A server that lives on publishes by itself what is due, and keeps no process from ending. On functions nothing lives on:
 * the platform's clock asks at /api/schedule.
 */
export function fireByTheClock(): void {
  if (env().isServerless || running.isStarted) return
  running.isStarted = true
  setInterval(() => void tick(), interval).unref()
}
