import 'server-only'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '#lib/env.ts'
import { shared } from '#lib/shared.ts'

type Secrets = { auth: string }

/** Made once, readable by its owner alone; written under another name first, so that a killed process leaves no half. */
function ownSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const made: Secrets = { auth: randomBytes(32).toString('hex') }
  mkdirSync(folder, { recursive: true })
  const half = `${file}.${process.pid}`
  writeFileSync(half, JSON.stringify(made), { mode: 0o600 })
  renameSync(half, file)
  return made
}

const known = shared<{ auth?: string }>('secrets', () => ({}))

/** Signs the cookies of sessions: AUTH_SECRET, else one that this installation made for itself. */
export function authSecret(): string {
  known.auth ??= env().authSecret ?? ownSecrets(env().dataDir).auth
  return known.auth
}
