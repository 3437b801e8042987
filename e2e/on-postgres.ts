import { test } from '@playwright/test'

/**
 * Starts, before the tests of a file, what needs a PostgreSQL server. On a machine without one those tests do not apply, and
 * one line says why; under REQUIRE_POSTGRES=1, as CI runs it, starting fails instead.
 */
export async function startedOnPostgres<T>(what: string, start: () => Promise<T | undefined>): Promise<T> {
  // Preparing it takes longer than a test may.
  test.setTimeout(600_000)
  const started = await start()
  const why = `${what} is not tested: no PostgreSQL was found on this machine, and it needs one.`
  if (!started) console.log(why)
  test.skip(!started, why)
  return started as T
}

/** The same for tests that share one; gives the way to it, and stops it after them. */
export function onPostgres<T extends { stop(): Promise<void> }>(what: string, start: () => Promise<T | undefined>): () => T {
  let started: T | undefined
  test.beforeAll(async () => { started = await startedOnPostgres(what, start) })
  test.afterAll(() => started?.stop())
  return () => {
    if (!started) throw new Error(`${what} does not run.`)
    return started
  }
}
