// What every command does before its own work.
import { run } from './child.mjs'
import { lastLines } from './dependencies.mjs'
import { Refusal } from './steps.mjs'

/** Writes the database client that the schema describes, unless it is there. */
export async function generateClient() {
  const { code, stdout, stderr } = await run(process.execPath, ['lib/cli/generate.mjs'])
  if (code !== 0) throw new Refusal(`The database client could not be made. Prisma said:\n${lastLines(stderr, 20)}`)
  return stdout.trim()
}

/** How Node runs a TypeScript file of ours: as on the server, where `server-only` is no error. */
export const typeScript = ['--conditions=react-server', '--import', 'tsx']

/** Opens, migrates and seeds the database in a process of its own, and closes it again. */
export async function prepareDatabase(env = {}) {
  const { code, stdout, stderr } = await run(process.execPath, [...typeScript, 'lib/cli/prepare.ts'], { env })
  if (code !== 0) throw new Refusal(stderr.trim() || `The database could not be prepared (exit code ${code}).`)
  if (stderr.trim()) console.error(stderr.trim())
  return stdout.trim()
}

/** Runs a TypeScript file of ours to its end; what it said is the reason when it fails. */
export async function runTypeScript(args, env = {}) {
  const { code, output } = await run(process.execPath, [...typeScript, ...args], { env })
  if (code !== 0) throw new Refusal(output.trim())
}
