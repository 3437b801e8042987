// The portal that the end-to-end tests visit: the production build, on a free port, with a database
// of its own that is thrown away.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenChanged } from '../cli/build.mjs'
import { freePort } from '../cli/port.mjs'
import { prepareDatabase, runTypeScript } from '../cli/preparation.mjs'
import { openDatabaseGate } from './database-gate.mjs'
import { clearLog, fileOf, startPortal } from './e2e-process.mjs'
import { exampleCronSecret, exampleEmail, examplePassword } from './example-accounts.mjs'
import { noBucket } from './s3-server.mjs'
import { startThrowAwayPostgres } from './throw-away-postgres.mjs'

const arrange = 'lib/testing/arrange.ts'

/** The first administrator of every portal that is tested; the other roles are added by the scenario with the same password. */
export const exampleAdministrator = { ADMIN_EMAIL: exampleEmail('administrator'), ADMIN_PASSWORD: examplePassword }

/**
 * Starts it; gives its address and how to stop it. `stop` fails when it does not end in order.
 * `arrangement` is what is added to the first content before: `scenario`, or a number of generated partnerships; `settings`
 * are variables that a test wants otherwise.
 */
export async function startEndToEndServer(arrangement = 'scenario', settings = {}) {
  const postgres = await ownPostgres()
  const { url, folder, env } = await prepared(arrangement, postgres?.url, settings)
  clearLog('e2e-server')
  let portal = await startPortal(env, 'e2e-server')

  /** Ends the process and starts it again; gives the milliseconds from its start to its first answered page. */
  async function restart() {
    await portal.end()
    const begun = performance.now()
    portal = await startPortal(env, 'e2e-server', '/it')
    return performance.now() - begun
  }

  async function stop() {
    await portal.end().finally(() => Promise.all([postgres?.stop(), rmSync(folder, { recursive: true, force: true })]))
  }
  return { url, folder, log: fileOf('e2e-server'), restart, stop }
}

/**
 * Starts it with a PostgreSQL server of its own behind a gate, for tests that take the server away or the process: after
 * `end` or `kill`, `begin` prepares and starts it again, with the same folder and database. `log` names its log.
 * Gives undefined where the machine has no PostgreSQL, unless it is required.
 */
export async function startGatedServer(log) {
  const postgres = await startThrowAwayPostgres()
  if (!postgres && process.env.REQUIRE_POSTGRES === '1') throw new Error('REQUIRE_POSTGRES is set, and no PostgreSQL was found on this machine.')
  if (!postgres) return undefined
  const gate = await openDatabaseGate(postgres.url)
  const { url, folder, env } = await prepared('scenario', gate.url)
  clearLog(log)
  let portal = await startPortal(env, log)

  const ending = (how) => async () => {
    await portal?.[how]()
    portal = undefined
  }
  const [end, kill] = [ending('end'), ending('kill')]
  async function begin() {
    await prepareDatabase(env)
    portal = await startPortal(env, log)
  }
  async function stop() {
    await kill()
    await gate.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, folder, gate, databaseUrl: postgres.url, begin, end, kill, stop }
}

async function prepared(arrangement, databaseUrl, settings = {}) {
  await buildWhenChanged()
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-e2e-'))
  const url = `http://localhost:${port}`
  // DATABASE_URL is replaced or taken away, and so is a bucket: what whoever runs the tests has there must stay untouched.
  const env = { DATA_DIR: folder, SITE_URL: url, PORT: String(port), DATABASE_URL: databaseUrl, ...noBucket, NODE_ENV: 'production', COUNT_STATEMENTS: '1', CRON_SECRET: exampleCronSecret, ...exampleAdministrator, ...settings }
  await prepareDatabase(env)
  await runTypeScript([arrange, String(arrangement)], env)
  return { url, folder, env }
}

async function ownPostgres() {
  if (process.env.E2E_DATABASE !== 'postgresql') return undefined
  const postgres = await startThrowAwayPostgres()
  if (!postgres) throw new Error('E2E_DATABASE=postgresql is set, and no PostgreSQL was found on this machine.')
  return postgres
}

/** Starts two processes with folders of their own on one PostgreSQL; undefined where the machine has none, unless it is required. */
export async function startTwoPortals() {
  const postgres = await startThrowAwayPostgres()
  if (!postgres && process.env.REQUIRE_POSTGRES === '1') throw new Error('REQUIRE_POSTGRES is set, and no PostgreSQL was found on this machine.')
  if (!postgres) return undefined
  const first = await prepared('scenario', postgres.url, { AUTH_SECRET: randomBytes(32).toString('hex') })
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-e2e-'))
  // Both are one portal to readers: only the first is at its address.
  const second = { ...first.env, PORT: String(port), DATA_DIR: folder }
  const portals = [await startPortal(first.env, 'two-portals-1'), await startPortal(second, 'two-portals-2')]
  async function stop() {
    await Promise.all(portals.map((portal) => portal.end()))
    await postgres.stop()
    for (const one of [first.folder, folder]) rmSync(one, { recursive: true, force: true })
  }
  return { urls: [first.url, `http://localhost:${port}`], stop }
}
