import type { ReactNode } from 'react'
import type { Pair, SheetGroup } from '#components/ui/parallel-sheet.tsx'
import type { Fact } from '#components/ui/fact-list.tsx'

/** A group of rows in one language. */
export type OneGroup = { label: ReactNode; rows: ReactNode[] }

/** A group, unless there is nothing in it. */
export const group = (label: ReactNode, rows: ReactNode[]): OneGroup[] => (rows.length ? [{ label, rows }] : [])

/** Facts as a page lists them, each a group. */
export const groupsOfFacts = (facts: Fact[]): OneGroup[] => facts.flatMap(({ term, value }) => group(term, Array.isArray(value) ? value : [value]))

/**
 * Sets what is told in two languages side by side. Both tellings come from the same facts, so they have the same rows;
 * should one lack a row, the other is not lost.
 */
export function sideBySide(left: OneGroup[], right: OneGroup[]): SheetGroup[] {
  const longer = <T,>(a: T[], b: T[]) => (a.length >= b.length ? a : b)
  return longer(left, right).map((_, at) => {
    const [one, other] = [left[at], right[at]]
    const rows = longer(one?.rows ?? [], other?.rows ?? []).map((__, row): Pair => [one?.rows[row] ?? '–', other?.rows[row] ?? '–'])
    return { labels: [one?.label ?? '–', other?.label ?? '–'], rows }
  })
}
