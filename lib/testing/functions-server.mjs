// The portal as a function, in a process with a function's environment and with a PostgreSQL of its own that is thrown away.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { buildWhenChanged } from '../cli/build.mjs'
import { startChild, stopGroup } from '../cli/child.mjs'
import { folderSize } from '../cli/folder-size.mjs'
import { bundleFunctions, functionFolder } from '../cli/functions.mjs'
import { freePort } from '../cli/port.mjs'
import { prepareDatabase, runTypeScript } from '../cli/preparation.mjs'
import { exampleAdministrator } from './e2e-server.mjs'
import { startS3Server } from './s3-server.mjs'
import { startThrowAwayPostgres } from './throw-away-postgres.mjs'

const logFile = 'test-results/functions-server.log'
const program = fileURLToPath(new URL('functions-process.mjs', import.meta.url))
const followParent = fileURLToPath(new URL('../cli/follow-parent.mjs', import.meta.url))
const firstPage = '/it'
const warmVisits = 50

/**
 * Starts it, with a bucket of its own; gives its address, its folder, that bucket, what was measured on the way (milliseconds, bytes), how to start another
 * instance of it with some variables different, and how to stop them all. Gives undefined where the machine has no
 * PostgreSQL, unless it is required.
 */
export async function startFunctionsServer() {
  const postgres = await startThrowAwayPostgres()
  if (!postgres && process.env.REQUIRE_POSTGRES === '1') throw new Error('REQUIRE_POSTGRES is set, and no PostgreSQL was found on this machine.')
  if (!postgres) return undefined
  await buildWhenChanged()
  await bundleFunctions()
  const bucket = await startS3Server()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { DATABASE_URL: postgres.url, SITE_URL: url, NODE_ENV: 'production', ...bucket.variables, ...exampleAdministrator }
  await prepareDatabase(env)
  await runTypeScript(['lib/testing/arrange.ts', 'scenario'], env)

  const variables = { ...env, INNER_SECRET: randomBytes(32).toString('hex'), AUTH_SECRET: randomBytes(32).toString('hex') }
  const begun = performance.now()
  const child = startFunction({ ...variables, PORT: String(port), INNER_ORIGIN: url })
  const importing = await imported(child)
  const cold = await visited(url + firstPage, begun)
  const figures = { importing, cold, warm: await warm(url + firstPage), ...folderSize(functionFolder) }

  const instances = [child]
  async function another(different) {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const instance = startFunction({ ...variables, PORT: String(port), INNER_ORIGIN: url, ...different })
    instances.push(instance)
    await imported(instance)
    return url
  }
  async function stop() {
    await Promise.all(instances.map(ended))
    await bucket.stop()
    await postgres.stop()
  }
  return { url, folder: functionFolder, bucket, figures, another, stop }
}

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'close')
}

function startFunction(env) {
  const own = { AWS_LAMBDA_FUNCTION_NAME: 'portal', DATA_DIR: undefined }
  const args = ['--import', followParent, program]
  const child = startChild(process.execPath, args, { cwd: functionFolder, env: { ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  mkdirSync('test-results', { recursive: true })
  const log = createWriteStream(logFile, { flags: 'a' })
  for (const name of ['stdout', 'stderr']) child[name].pipe(log, { end: false })
  child.on('close', () => log.end())
  return child
}

/** Milliseconds that the import of the handler took, which it says once it listens. */
async function imported(child) {
  const lines = createInterface(child.stdout)
  const ended = once(child, 'close').then(() => [''])
  const [line] = await Promise.race([once(lines, 'line'), ended])
  const found = /^imported in (\d+) ms$/.exec(line)
  if (found) return Number(found[1])
  stopGroup(child, 'SIGKILL')
  throw new Error(`The function did not start. It said:\n${readFileSync(logFile, 'utf8')}`)
}

async function visited(address, begun) {
  const response = await fetch(address)
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}: see ${logFile}.`)
  return performance.now() - begun
}

/** The median of visits one after the other, once the first have warmed it. */
async function warm(address) {
  const times = []
  for (let visit = 0; visit < warmVisits * 2; visit++) times.push(await visited(address, performance.now()))
  return times.slice(warmVisits).sort((a, b) => a - b)[warmVisits / 2]
}
