import { fileURLToPath } from 'node:url'
import { exitCodeOf, onStop, startChild, stopGroup } from './child.mjs'

const nextCommand = 'node_modules/next/dist/bin/next'
const server = fileURLToPath(new URL('server.mjs', import.meta.url))
const followParent = fileURLToPath(new URL('follow-parent.mjs', import.meta.url))

/** How long a server may take to close its database before it is ended by force. */
const closingTime = 30_000

/** Runs the server (`start`, or Next's own for `dev`) until it ends or this process is told to stop; gives the exit code. */
export async function serve(mode, port, since) {
  const child = startServer(mode, port, { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(exitCodeOf(code, signal))))
  onStop((signal) => {
    child.kill(signal)
    setTimeout(() => stopGroup(child, 'SIGKILL'), closingTime).unref()
  })
  const answers = await Promise.race([untilItAnswers(port), ended.then(() => false)])
  if (answers) {
    const took = ((Date.now() - since) / 1000).toFixed(1)
    console.log(`\nKakehashi answers at http://localhost:${port} after ${took} s. Ctrl+C stops it.`)
  }
  return ended
}

/** Starts the server. It leaves the signals to instrumentation.ts, which closes the database. */
export function startServer(mode, port, { env = {}, stdio, nodeArgs = [] }) {
  const own = {
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_MANUAL_SIG_HANDLE: 'true',
  }
  const program = mode === 'dev' ? [nextCommand, 'dev', '-p', String(port)] : [server]
  const args = [...nodeArgs, '--import', followParent, ...program]
  return startChild(process.execPath, args, { env: { ...own, ...env }, stdio })
}

/** Any answer will do: it says that the server listens and that the portal runs. */
export async function untilItAnswers(port, address = '/') {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual' }).catch(() => null)
    if (answer) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
