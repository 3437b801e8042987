import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeProcess } from '#lib/testing/node-process.ts'
import { temporaryFolder } from '#lib/testing/temporary-folder.ts'
import { takeLock } from './lock.ts'
import { startOfProcess } from './process-start.ts'

const DEAD_PID = 0x3f_ff_ff

function lockFile(holder?: object): string {
  const file = path.join(temporaryFolder(), 'database.lock')
  const stale = { pid: DEAD_PID, startedAt: 'never', host: hostname(), token: 'stale' }
  if (holder) writeFileSync(file, JSON.stringify({ ...stale, ...holder }))
  return file
}

describe('takeLock', () => {
  it('takes a free lock, leaves nothing else behind and removes it on release', () => {
    const file = lockFile()
    const lock = takeLock(file)
    expect(lock.takenOver).toBe(false)
    expect(readdirSync(path.dirname(file))).toEqual(['database.lock'])
    lock.release()
    expect(readdirSync(path.dirname(file))).toEqual([])
  })

  it('refuses while a living process holds it, naming the process and what to do', () => {
    const file = lockFile()
    const { release } = takeLock(file)
    expect(() => takeLock(file)).toThrow(
      new RegExp(`in use by process ${process.pid} .*stop that one, then start again; or set DATABASE_URL`),
    )
    release()
  })

  it('takes over from a process that is gone', () => {
    const file = lockFile({})
    expect(takeLock(file).takenOver).toBe(true)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
    expect(readdirSync(path.dirname(file))).toEqual(['database.lock'])
  })

  it('takes over when the PID belongs to another process by now', () => {
    const file = lockFile({ pid: process.pid, startedAt: 'before the last restart' })
    expect(takeLock(file).takenOver).toBe(true)
  })

  it('does not take over from another machine', () => {
    const file = lockFile({ host: 'elsewhere' })
    expect(() => takeLock(file)).toThrow(/on the machine elsewhere/)
    expect(existsSync(file)).toBe(true)
  })

  it('does not release what another process has taken', () => {
    const file = lockFile()
    const { release } = takeLock(file)
    writeFileSync(file, JSON.stringify({ token: 'theirs' }))
    release()
    expect(existsSync(file)).toBe(true)
  })

  it('lets exactly one of many processes take over a stale lock', async () => {
    for (let round = 0; round < 3; round += 1) {
      const file = lockFile({})
      const start = String(Date.now() + 2_500)
      const all = Array.from({ length: 6 }, () => nodeProcess('lib/testing/lock-process.ts', [file, start], {}))
      onTestFinished(() => all.forEach((one) => one.kill('SIGKILL')))
      await Promise.all(all.map((one) => one.until(/taken|refused/)))
      const answers = all.map((one) => one.out().trim()).sort()
      expect(answers).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'taken'])
      all.forEach((one) => one.kill('SIGKILL'))
      await Promise.all(all.map((one) => one.ended))
    }
  })
})

it('startOfProcess knows this process and no dead one', () => {
  expect(startOfProcess(process.pid)).toBe(startOfProcess(process.pid))
  expect(startOfProcess(process.pid)).not.toBeNull()
  expect(startOfProcess(DEAD_PID)).toBeNull()
})
