import { shared } from '#lib/shared.ts'
import { TooBusy } from './failures.ts'

/** Pages drawn at one time: two cores draw no more pages a second when they draw more of them at once. */
const places = 6

/** Who would wait longer than a reader does is told so at once. */
const longestQueue = 250

const turns = shared('drawing-turns', () => ({ drawing: 0, waiting: [] as (() => void)[] }))

/** Runs work when there is a place for it; throws TooBusy when too many wait already. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turns.drawing >= places) {
    if (turns.waiting.length >= longestQueue) throw new TooBusy('Too many pages wait to be drawn.')
    await new Promise<void>((resolve) => turns.waiting.push(resolve))
  } else {
    turns.drawing += 1
  }
  try {
    return await work()
  } finally {
    const next = turns.waiting.shift()
    // The place is handed on without becoming free in between.
    if (next) next()
    else turns.drawing -= 1
  }
}
