import type { LinkedName } from '#lib/content/desk/schema.ts'
import { Refused } from './refused.ts'

/**
 * For whoever was too late: by the names of the form's fields what stands there now, the records among it by their names,
 * and the version that they have then seen.
 */
export type StandsNow = { version: number; values: Record<string, string>; named: LinkedName[] }

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value as string | number))

/** Refuses what somebody else was first with, and says what they left, so that the person can choose field by field. */
export function tooLate(version: number, values: Record<string, unknown>, named: LinkedName[] = []): Refused {
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]))
  return new Refused('stale', [], { version, values: texts, named } satisfies StandsNow)
}
