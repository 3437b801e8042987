import { type ChainRow, genesis, type Head, personalHashOf, rowHash } from './chain.ts'

/** A row as it is read to be verified: with what it says of a person, where that is not erased. */
export type ReadRow = ChainRow & { personal: { salt: string; data: unknown } | null }

/**
 * Why a row is bad. `changed`: what it says is not what was hashed. `missing`: there is no row of its number. `order`: it
 * does not follow the one before it. `personal`: what it says of a person was rewritten. `erased`: that was removed, and no later row says so.
 * `cut`: rows that an exported head knew are gone. `head`: the log ends elsewhere than its head says. `exported`: another
 * row was exported under its number.
 */
export type FaultReason = 'changed' | 'missing' | 'order' | 'personal' | 'erased' | 'cut' | 'head' | 'exported'

export type Verdict = { rows: bigint; head: Head; fault: null } | { rows: bigint; head: Head; fault: { number: bigint; reason: FaultReason } }

/** The event of the row that says that what another says of a person was erased; `after.entry` is its number. */
export const erasedEvent = 'audit.erased'

const erasedBy = ({ event, after }: ChainRow): bigint | null => {
  const entry = event === erasedEvent && after !== null && typeof after === 'object' && 'entry' in after ? after.entry : null
  return typeof entry === 'number' ? BigInt(entry) : null
}

function faultOf(row: ReadRow, last: Head): FaultReason | null {
  if (row.id !== last.number + 1n) return 'missing'
  if (row.previous !== last.hash) return 'order'
  if (rowHash(row) !== row.hash) return 'changed'
  if (row.personal && personalHashOf(row.personal.salt, row.personal.data) !== row.personalHash) return 'personal'
  return null
}

/**
 * Walks the log from its first row and finds the first bad one.
 * @param rows in the order of their numbers
 * @param head what the database says of the last row, null before the first
 * @param exported heads that were written down elsewhere
 */
export async function verifyChain(rows: AsyncIterable<ReadRow>, head: Head | null, exported: Head[] = []): Promise<Verdict> {
  const known = new Map(exported.map(({ number, hash }) => [number, hash]))
  const unexplained = new Set<bigint>()
  let last: Head = { number: 0n, hash: genesis }
  const bad = (number: bigint, reason: FaultReason): Verdict => ({ rows: last.number, head: last, fault: { number, reason } })
  for await (const row of rows) {
    const reason = faultOf(row, last)
    if (reason) return bad(reason === 'missing' ? last.number + 1n : row.id, reason)
    if (known.has(row.id) && known.get(row.id) !== row.hash) return bad(row.id, 'exported')
    if (row.personalHash && !row.personal) unexplained.add(row.id)
    const erased = erasedBy(row)
    if (erased !== null) unexplained.delete(erased)
    last = { number: row.id, hash: row.hash }
  }
  const [first] = unexplained
  if (first !== undefined) return bad(first, 'erased')
  if (exported.some(({ number }) => number > last.number)) return bad(last.number + 1n, 'cut')
  if ((head?.number ?? 0n) !== last.number || (head && head.hash !== last.hash)) return bad((head?.number ?? 0n) > last.number ? last.number + 1n : last.number, 'head')
  return { rows: last.number, head: last, fault: null }
}
