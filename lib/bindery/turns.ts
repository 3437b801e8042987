import { shared } from '#lib/shared.ts'
import { TooBusy } from './failures.ts'

/** Pages drawn at one time: two cores draw no more pages a second when they draw more of them at once. */
const places = 6

/** Who would wait longer than a reader does is told so at once. */
const longestQueue = 250

/** Nor does a reader wait longer than this, in milliseconds, where pages take longer than usual. */
const longestWait = 15_000

const turns = shared('drawing-turns', () => ({ drawing: 0, waiting: [] as (() => void)[] }))

function place(): Promise<void> {
  return new Promise((resolve, reject) => {
    const enter = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => {
      turns.waiting.splice(turns.waiting.indexOf(enter), 1)
      reject(new TooBusy('Pages take too long to be drawn.'))
    }, longestWait)
    turns.waiting.push(enter)
  })
}

/** Runs work when there is a place for it; throws TooBusy when too many wait already, or it waited too long. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turns.drawing >= places) {
    if (turns.waiting.length >= longestQueue) throw new TooBusy('Too many pages wait to be drawn.')
    await place()
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
