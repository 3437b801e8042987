import 'server-only'

export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>

// Runs what it is given one after the other, also after a failure.
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
}
