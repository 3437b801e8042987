import 'server-only'
import { PGlite } from '@electric-sql/pglite'
import type { DiffTarget, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { withEngine } from './engine.ts'
import { migrationList, projectFolders, schemaFiles, type Folders } from './migrations-folder.ts'
import { pgliteAdapter } from './pglite-adapter.ts'

// The SQL that leads from prisma/migrations to prisma/schema; '' when they say the same.
export async function schemaDrift(folders: Folders = projectFolders()): Promise<string> {
  const files = await schemaFiles(folders)
  const empty = await PGlite.create()
  // The migrations are tried in a database in memory. The engine also wants one to start from, but
  // compares files only: the same serves.
  const driver = pgliteAdapter(empty)
  const both = { ...driver, connectToShadowDb: driver.connect }
  try {
    return await withEngine(both, files, (engine) => diff(engine, folders, files))
  } finally {
    await empty.close()
  }
}

async function diff(
  engine: SchemaEngine,
  folders: Folders,
  files: Awaited<ReturnType<typeof schemaFiles>>,
): Promise<string> {
  const from: DiffTarget = { tag: 'migrations', ...(await migrationList(folders)) }
  const { stdout } = await engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  const script = stdout?.trim() ?? ''
  // The engine's way of saying that there is nothing to do.
  return script === '-- This is an empty migration.' ? '' : script
}
