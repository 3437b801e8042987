import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

// A real process that runs a TypeScript file the way the portal's commands do.

export type NodeProcess = {
  pid: number
  out(): string
  err(): string
  // Resolves when the output holds the text; fails when the process ends before.
  until(text: string | RegExp): Promise<void>
  kill(signal: NodeJS.Signals): void
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

export function nodeProcess(
  file: string,
  args: string[],
  variables: Record<string, string>,
): NodeProcess {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', file, ...args],
    { env: { ...process.env, ...variables }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const text = { out: '', err: '' }
  child.stdout?.on('data', (chunk) => (text.out += String(chunk)))
  child.stderr?.on('data', (chunk) => (text.err += String(chunk)))
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }))

  async function until(wanted: string | RegExp): Promise<void> {
    const there = (): boolean =>
      typeof wanted === 'string' ? text.out.includes(wanted) : wanted.test(text.out)
    while (!there()) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`The process ended before it printed ${String(wanted)}.\n${text.out}${text.err}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  return {
    pid: child.pid ?? 0,
    out: () => text.out,
    err: () => text.err,
    until,
    kill: (signal) => void child.kill(signal),
    ended,
  }
}
