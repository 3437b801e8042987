import 'server-only'
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { now } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import type { MailMessage } from './message.ts'

const folder = () => path.join(/* turbopackIgnore: true */ env().dataDir, 'outbox')

/** Written under another name first, so that nobody reads half a message; readable by the portal's owner alone: links are in it. */
export async function writeToOutbox({ to, subject, text }: MailMessage): Promise<void> {
  const at = now().toISOString()
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const name = path.join(/* turbopackIgnore: true */ folder(), `${at.replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}`)
  await writeFile(`${name}.half`, JSON.stringify({ at, to, subject, text }, null, 2), { mode: 0o600 })
  await rename(`${name}.half`, `${name}.json`)
}

export type OutboxMessage = MailMessage & { id: string; at: Date }

/** How many messages the newsroom shows. */
export const shownInOutbox = 50

async function readMessage(name: string): Promise<OutboxMessage> {
  const { at, to, subject, text } = JSON.parse(await readFile(path.join(/* turbopackIgnore: true */ folder(), name), 'utf8')) as MailMessage & { at: string }
  return { id: name, at: new Date(at), to, subject, text }
}

/** What was written instead of being sent, the newest first. */
export async function readOutbox(): Promise<OutboxMessage[]> {
  const names = await readdir(folder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const newest = names.filter((name) => name.endsWith('.json')).sort().reverse().slice(0, shownInOutbox)
  return Promise.all(newest.map(readMessage))
}
