// Child processes of the commands. Each is its own process group, so that stopping one stops what
// it started too, and a Ctrl+C reaches it once, through us.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const running = new Set()

/**
 * Runs a program to its end without a terminal to ask on. Its output is kept, and shown as it
 * comes when `isShown`. Past `limit` milliseconds it is stopped and `code` is null.
 */
export function run(command, args, { env = {}, isShown = false, limit } = {}) {
  return new Promise((resolve, reject) => {
    const child = startChild(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { output: '', stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        said.output += text
        said[name] += text
        if (isShown) show(name, text)
      })
    }
    const timer = limit && setTimeout(() => stopGroup(child, 'SIGKILL'), limit)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code, ...said })
    })
  })
}

/** When a child last showed something: a sign of life that needs no other. */
export const lastShown = { at: 0 }

function show(name, text) {
  lastShown.at = Date.now()
  process[name].write(text)
}

/** Starts a program that goes on running; it is stopped when this process is told to stop. */
export function startChild(command, args, { env = {}, cwd, stdio = 'pipe' } = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio, detached: true })
  running.add(child)
  child.on('close', () => running.delete(child))
  return child
}

/** Sends a signal to a child and all that it started. */
export function stopGroup(child, signal) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It ended in the meantime.
  }
}

/** The exit code a shell would report: 128 + n for a child ended by signal n. */
export const exitCodeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0)

const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** A command told to stop in the middle of its work stops that work too. */
function stopAll(signal) {
  for (const child of running) stopGroup(child, signal)
  process.exit(exitCodeOf(null, signal))
}

/** For a command that is a process of its own; inside Playwright or Vitest the signals are theirs. */
export function stopChildrenWithUs() {
  for (const signal of stopping) process.on(signal, stopAll)
}

/**
 * Hands the signals to someone who ends the work in order, such as the server. A second Ctrl+C is
 * passed on too, and means now; npm's own SIGTERM after the first one is not.
 */
export function onStop(handle) {
  let first
  for (const signal of stopping) {
    process.off(signal, stopAll).on(signal, () => {
      first ??= signal
      if (signal === first) handle(signal)
    })
  }
}
