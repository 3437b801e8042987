import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { LOCK_FILE, projectFolders } from '#lib/db/migrations-folder.ts'
import { schemaDrift } from '#lib/db/schema-drift.ts'

// node --conditions=react-server --import tsx lib/cli/migration-new.ts NAME
// Writes the migration that leads from prisma/migrations to prisma/schema, without a database.

const name = process.argv[2] ?? ''
if (!/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name of small letters, digits and underscores, such as add_documents.')
  process.exit(2)
}

const script = await schemaDrift()
if (script === '') {
  console.log('The migrations already say what the schema says. Nothing was written.')
} else {
  const folders = projectFolders()
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(folders.migrations, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'migration.sql'), `${script}\n`)
  await writeFile(path.join(folders.migrations, 'migration_lock.toml'), LOCK_FILE)
  console.log(`Written: ${path.relative(process.cwd(), folder)}/migration.sql`)
}
