// The portal that the end-to-end tests visit: the production build, on a free port, with a database
// of its own that is thrown away.
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenChanged } from '../cli/build.mjs'
import { stopGroup } from '../cli/child.mjs'
import { freePort } from '../cli/port.mjs'
import { prepareDatabase, runTypeScript } from '../cli/preparation.mjs'
import { startServer, untilItAnswers } from '../cli/serve.mjs'
import { startThrowAwayPostgres } from './throw-away-postgres.mjs'

/** What the portal says while the tests visit it. */
const logFile = 'test-results/e2e-server.log'
const startingTime = 60_000
const closingTime = 30_000

const arrange = 'lib/testing/arrange.ts'

/**
 * Starts it; gives its address and how to stop it. `stop` fails when it does not end in order.
 * `arrangement` is what is added to the first content before: `scenario`, or a number of generated partnerships; `settings`
 * are variables that a test wants otherwise.
 */
export async function startEndToEndServer(arrangement = 'scenario', settings = {}) {
  await buildWhenChanged()
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-e2e-'))
  const postgres = await ownPostgres()
  const url = `http://localhost:${port}`
  // DATABASE_URL is replaced or taken away: the database of whoever runs the tests must stay untouched.
  const env = { DATA_DIR: folder, SITE_URL: url, PORT: String(port), DATABASE_URL: postgres?.url, NODE_ENV: 'production', COUNT_STATEMENTS: '1', ...settings }
  await prepareDatabase(env)
  await runTypeScript([arrange, String(arrangement)], env)
  const server = startServer('start', port, { env, stdio: ['ignore', 'pipe', 'pipe'], nodeArgs: ['--expose-gc'] })
  const ended = new Promise((resolve) => server.on('close', (code, signal) => resolve({ code, signal })))
  writeLog(server)

  const early = await Promise.race([untilItAnswers(port), ended, after(startingTime)])
  if (early !== true) {
    stopGroup(server, 'SIGKILL')
    throw new Error(`The portal did not start. It said:\n${readFileSync(logFile, 'utf8')}`)
  }

  async function stop() {
    server.kill('SIGTERM')
    const end = await Promise.race([ended, after(closingTime)])
    if (!end) stopGroup(server, 'SIGKILL')
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
    if (!isOrderly(end)) throw new Error(`The portal did not close in order (${end ? JSON.stringify(end) : 'it went on running'}): see ${logFile}.`)
  }
  return { url, folder, log: logFile, stop }
}

/** It ended by itself after closing the database; a signal that ended it means that nobody closed it. */
const isOrderly = (end) => end?.signal === null && (end.code === 0 || end.code === 128 + constants.signals.SIGTERM)

async function ownPostgres() {
  if (process.env.E2E_DATABASE !== 'postgresql') return undefined
  const postgres = await startThrowAwayPostgres()
  if (!postgres) throw new Error('E2E_DATABASE=postgresql is set, and no PostgreSQL was found on this machine.')
  return postgres
}

function writeLog(server) {
  mkdirSync('test-results', { recursive: true })
  const log = createWriteStream(logFile)
  server.stdout.pipe(log, { end: false })
  server.stderr.pipe(log, { end: false })
  server.on('close', () => log.end())
}

const after = (time) => new Promise((resolve) => setTimeout(resolve, time, null).unref())
