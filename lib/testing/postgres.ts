import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

// A throw-away PostgreSQL server for the tests, from whatever the machine has installed.

const run = promisify(execFile)
const DEBIAN = '/usr/lib/postgresql'

export type PostgresServer = { url: string; stop(): Promise<void> }

export async function startPostgres(): Promise<PostgresServer | undefined> {
  const bin = postgresBin()
  if (bin === undefined) return undefined

  const owner = ownerForServer()
  const folder = mkdtempSync(path.join(tmpdir(), 'kakehashi-postgres-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const as = { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' }, ...owner }
  const data = path.join(folder, 'data')
  const port = await freePort()
  // Nothing here has to outlive the tests, so nothing waits for the disk.
  const settings = `-p ${port} -h 127.0.0.1 -k ${folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60`
  const control = path.join(bin, 'pg_ctl')

  await run(path.join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8'], as)
  await run(control, ['-D', data, '-w', '-t', '30', '-l', path.join(folder, 'log'), '-o', settings, 'start'], as)
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await run(control, ['-D', data, '-m', 'immediate', '-w', 'stop'], as)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// Debian keeps the server's programs out of the path.
function postgresBin(): string | undefined {
  return candidates().find((folder) =>
    ['initdb', 'pg_ctl'].every((name) => existsSync(path.join(folder, name))),
  )
}

function candidates(): string[] {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  return [
    ...pgConfig(),
    ...versions.map((version) => path.join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ]
}

function pgConfig(): string[] {
  try {
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim()]
  } catch {
    return []
  }
}

// PostgreSQL refuses to run as root, which is what containers usually are.
function ownerForServer(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  return idsOf('postgres') ?? idsOf('nobody')
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('No free port was found for the test server.'))
      })
    })
  })
}
