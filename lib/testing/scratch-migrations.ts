import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Folders } from '#lib/db/migrations-folder.ts'

// A small schema with its migrations, so that the tests of lib/db do not move with the real one.

const MODELS = `datasource db {
  provider = "postgresql"
}
model author {
  name  String @id
  notes note[]
}
model note {
  name   String
  body   String
  author author @relation(fields: [name], references: [name], onDelete: Restrict)
  @@id([name, body])
}
`
// The semicolons in the function's body and in the text are what adapter-pg would cut at.
const SCRIPT = `CREATE TABLE "author" ("name" TEXT NOT NULL, CONSTRAINT "author_pkey" PRIMARY KEY ("name"));
CREATE TABLE "note" ("name" TEXT NOT NULL, "body" TEXT NOT NULL, CONSTRAINT "note_pkey" PRIMARY KEY ("name", "body"));
ALTER TABLE "note" ADD CONSTRAINT "note_name_fkey" FOREIGN KEY ("name") REFERENCES "author"("name")
  ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows stay; always';
END $$;
CREATE TRIGGER author_stays BEFORE TRUNCATE ON "author" EXECUTE FUNCTION refuse();
COMMENT ON TABLE "author" IS 'one; two';
`

export function scratchFolders(): Folders {
  const root = mkdtempSync(path.join(tmpdir(), 'kakehashi-scratch-'))
  // It may serve a whole file; the temporary folder of the run takes it away.
  const folders = { migrations: path.join(root, 'migrations'), schema: path.join(root, 'schema') }
  mkdirSync(folders.schema)
  mkdirSync(folders.migrations)
  writeFileSync(path.join(folders.schema, 'scratch.prisma'), MODELS)
  addMigration(folders, '20260101000000_first', SCRIPT)
  return folders
}

export function addMigration({ migrations }: Folders, name: string, script: string): void {
  mkdirSync(path.join(migrations, name), { recursive: true })
  writeFileSync(path.join(migrations, name, 'migration.sql'), script)
}
