import { beforeEach, describe, expect, it, test } from 'vitest'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { exampleActor } from '#lib/testing/desk.ts'
import { exampleOwner } from '#lib/testing/example-owner.ts'
import { saveOwner } from './commands.ts'
import { findOwner, findOwnerForm } from './queries.ts'
import { ownerInput } from './schema.ts'

describe.each(databaseKinds())('the owner on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(() => emptyTables(database))

  const save = (more: object = {}) => database.prisma.$transaction((tx) => saveOwner(tx, exampleActor, ownerInput.parse({ version: 0, ...exampleOwner, ...more })))

  it('is nobody until every part is filled in', async () => {
    expect(await findOwner('it')).toBeNull()
    await database.prisma.setting.create({ data: { key: 'owner', value: { names: { it: 'Ente', en: '', ja: '' } } } })
    expect(await findOwner('it')).toBeNull()
    await save({ version: 1 })
    expect(await findOwner('ja')).toMatchObject({ name: '例示団体', email: 'portale@ente.example', licence: 'cc-by-4' })
  })

  it('is changed by whoever saw what is there, and by nobody else', async () => {
    expect(await save()).toMatchObject({ value: { version: 1 }, tags: ['settings'] })
    await expect(save({ nameIt: 'Secondo' })).rejects.toMatchObject({ code: 'stale' })
    expect(await save({ version: 1, nameIt: 'Secondo' })).toMatchObject({ audit: { before: { names: { it: 'Ente di esempio' } }, after: { names: { it: 'Secondo' } } } })
    expect(await findOwnerForm()).toMatchObject({ version: 2, settings: { names: { it: 'Secondo' } } })
  })
})

test.each([
  ['nameJa', '', 'field-missing'],
  ['email', 'nessuno', 'email-invalid'],
  ['phone', 'tel: 1', 'phone-invalid'],
  ['licence', 'all-rights', 'licence-missing'],
  ...['http://form.agid.gov.it/view/1', 'https://form.agid.gov.it.evil.example/view/1', 'https://evil@form.agid.gov.it/view/1', 'https://form.agid.gov.it:8443/view/1', 'https://form.agid.gov.it/', 'javascript:alert(1)', 'form.agid.gov.it/view/1'].map((address) => ['declaration', address, 'declaration-elsewhere']),
])('%s cannot be %j', (field, value, code) => {
  const { error } = ownerInput.safeParse({ version: 0, ...exampleOwner, [field as string]: value })
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([[field, code]])
})

test('what need not be there may be empty', () => {
  expect(ownerInput.safeParse({ version: 0, ...exampleOwner, phone: '', declaration: '', office: '' }).success).toBe(true)
})
