import { cpSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectFolders, type Folders } from '#lib/db/migrations-folder.ts'

/** The project's migrations as they were before one of them, for tests of what it does with what it finds. */
export function migrationsBefore(name: string): Folders {
  const { migrations, schema } = projectFolders()
  const older = path.join(mkdtempSync(path.join(tmpdir(), 'kakehashi-older-')), 'migrations')
  mkdirSync(older)
  for (const one of readdirSync(migrations)) if (one < name || one.endsWith('.toml')) cpSync(path.join(migrations, one), path.join(older, one), { recursive: true })
  return { migrations: older, schema }
}
