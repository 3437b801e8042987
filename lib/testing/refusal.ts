import 'server-only'
import { expect } from 'vitest'
import type { Outcome } from '#lib/actions/outcome.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { Database } from '#lib/db/database.ts'
import { changedTables, fingerprints } from './desk.ts'

/**
 * Runs what must be refused: under this code, for these reasons and no others, and nothing is written. `say` is how a
 * reason is told in the tests of a file; by its code where nothing is said.
 */
export const refusedOn = (database: Database, say: (issue: Issue) => string = ({ code }) => code) =>
  async <T>(work: () => Promise<Outcome<T>>, code: string, ...issues: string[]): Promise<Outcome<T>> => {
    const before = await fingerprints(database)
    const outcome = await work()
    expect(outcome).toMatchObject({ ok: false, code })
    expect(outcome.ok ? [] : outcome.issues.map(say)).toEqual(issues)
    expect(changedTables(before, await fingerprints(database)), 'tables written by what was refused').toEqual([])
    return outcome
  }
