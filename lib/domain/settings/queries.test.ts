import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/db/database.ts'
import { databaseKinds, testDatabase } from '#lib/testing/database.ts'
import { findOwner } from './queries.ts'

describe.each(databaseKinds())('the owner on %s', (kind) => {
  let database: Database
  beforeAll(async () => {
    database = await testDatabase(kind)
  })
  afterAll(() => database.close())

  it('is nobody until every part is filled in', async () => {
    expect(await findOwner()).toBeNull()
    const owner = { name: 'Ente', address: 'Via Uno 1', contact: 'ufficio@example.org', controller: 'Ente' }
    await database.prisma.setting.create({ data: { key: 'owner', value: { ...owner, contact: '' } } })
    expect(await findOwner()).toBeNull()
    await database.prisma.setting.update({ where: { key: 'owner' }, data: { value: owner } })
    expect(await findOwner()).toEqual(owner)
  })
})
