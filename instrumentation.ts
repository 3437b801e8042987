/** Runs once when a server starts: the process opens the database that it owns, and closes it in order when told to stop. */
export async function register(): Promise<void> {
  // Next replaces the variable when it builds, and leaves the rest out of other runtimes.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { ownDatabase } = await import('#lib/db/own.ts')
    await ownDatabase()
    const { takeFront } = await import('#lib/bindery/take-front.ts')
    takeFront()
    const { lookAtTheClock } = await import('#lib/actions/by-the-clock.ts')
    lookAtTheClock()
  }
}
