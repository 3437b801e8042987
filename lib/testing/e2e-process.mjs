// One process of the portal that end-to-end tests visit: begun, ended in order, or killed.
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { stopGroup } from '../cli/child.mjs'
import { startServer, untilItAnswers } from '../cli/serve.mjs'

const startingTime = 60_000
const closingTime = 30_000

/** Where what the portal says under that name is written. */
export const fileOf = (log) => `test-results/${log}.log`

/** Takes away what an earlier run said. */
export const clearLog = (log) => rmSync(fileOf(log), { force: true })

/** Starts the built portal with these variables and waits until it answers, at `/` or another address; `log` is the name of its log among the results. */
export async function startPortal(env, log, address = '/') {
  const file = fileOf(log)
  const server = startServer('start', Number(env.PORT), { env, stdio: ['ignore', 'pipe', 'pipe'], nodeArgs: ['--expose-gc'] })
  const ended = new Promise((resolve) => server.on('close', (code, signal) => resolve({ code, signal })))
  writeLog(server, file)

  const early = await Promise.race([untilItAnswers(env.PORT, address), ended, after(startingTime)])
  if (early !== true) {
    stopGroup(server, 'SIGKILL')
    throw new Error(`The portal did not start. It said:\n${readFileSync(file, 'utf8')}`)
  }

  /** Tells it to stop; fails when it does not end in order. */
  async function end() {
    server.kill('SIGTERM')
    const how = await Promise.race([ended, after(closingTime)])
    if (!how) stopGroup(server, 'SIGKILL')
    if (!isOrderly(how)) throw new Error(`The portal did not close in order (${how ? JSON.stringify(how) : 'it went on running'}): see ${file}.`)
  }

  /** Ends it in the middle of whatever it does. */
  async function kill() {
    stopGroup(server, 'SIGKILL')
    await ended
  }
  return { end, kill }
}

/** It ended by itself after closing the database; a signal that ended it means that nobody closed it. */
const isOrderly = (end) => end?.signal === null && (end.code === 0 || end.code === 128 + constants.signals.SIGTERM)

function writeLog(server, file) {
  mkdirSync('test-results', { recursive: true })
  const log = createWriteStream(file, { flags: 'a' })
  server.stdout.pipe(log, { end: false })
  server.stderr.pipe(log, { end: false })
  server.on('close', () => log.end())
}

const after = (time) => new Promise((resolve) => setTimeout(resolve, time, null).unref())
