import 'server-only'
import { shared } from '#lib/shared.ts'
import { bindery } from './bindery.ts'
import { draw, type Drawing, type Drawn } from './draw.ts'
import { isKnownAway } from './outage.ts'

/** A page that could not be drawn anew is left as it is for so long. */
const rest = 5_000

const drawings = shared('drawings', () => ({ underWay: new Map<string, Promise<Drawn>>(), resting: new Set<string>() }))

function letRest(key: string): void {
  drawings.resting.add(key)
  setTimeout(() => drawings.resting.delete(key), rest).unref()
}

/** Whether it is of no use to wait for the page to be drawn anew, where an older one is at hand. */
export const isResting = (key: string): boolean => isKnownAway() || drawings.resting.has(key)

/** Somebody has waited for this drawing in vain: nobody does again, until it ends. */
export function noteLate(key: string): void {
  if (drawings.underWay.has(key)) drawings.resting.add(key)
}

/** The same page is drawn once, however many ask for it at the same time, and kept. */
export function drawOnce(key: string, drawing: Drawing): Promise<Drawn> {
  const running = drawings.underWay.get(key)
  if (running) return running
  const { documents } = bindery()
  const begun = draw(drawing)
    .then((drawn) => {
      if (drawn.type === 'document') documents.keep(key, drawn.document)
      else documents.remove(key)
      drawings.resting.delete(key)
      return drawn
    })
    .catch((error: unknown) => {
      letRest(key)
      throw error
    })
    .finally(() => drawings.underWay.delete(key))
  drawings.underWay.set(key, begun)
  return begun
}
