import 'server-only'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// PIDs are used again. A PID together with the start of its process is not.

export function startOfProcess(pid: number): string | null {
  return startFromProc(pid) ?? startFromPs(pid)
}

// `startedAt` is null where the system would not tell: then a living PID counts as the owner.
export function isRunning(pid: number, startedAt: string | null): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const now = startOfProcess(pid)
  return startedAt === null || now === null || now === startedAt
}

function startFromProc(pid: number): string | null {
  try {
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')
    // The ticks count from the start of the machine, which its own id tells apart.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // A zombie holds no file any more.
    if (fields?.[0] === 'Z') return 'ended'
    return fields?.[19] === undefined ? null : `${boot}:${fields[19]}`
  } catch {
    return null
  }
}

function startFromPs(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return line.trim() || null
  } catch {
    return null
  }
}
