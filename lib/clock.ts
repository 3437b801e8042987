/** The one reader of the clock; tests fix it. */
let fixed: Date | null = null

export function now(): Date {
  return fixed ?? new Date()
}

/** Stops the clock at an instant, or lets it run again with null. */
export function setClock(instant: Date | null): void {
  fixed = instant
}
