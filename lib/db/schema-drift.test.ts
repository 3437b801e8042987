import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { scratchFolders } from '#lib/testing/scratch-migrations.ts'
import { schemaDrift } from './schema-drift.ts'

it('finds nothing between the project’s migrations and its schema', async () => {
  expect(await schemaDrift()).toBe('')
})

it('is the SQL that the schema asks for and the migrations lack', async () => {
  const folders = scratchFolders()
  expect(await schemaDrift(folders)).toBe('')
  appendFileSync(path.join(folders.schema, 'scratch.prisma'), 'model place {\n  id String @id\n}\n')
  expect(await schemaDrift(folders)).toMatch(/^-- CreateTable\nCREATE TABLE "place" \(/)
})
