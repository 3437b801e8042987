import { beforeEach, describe, expect, test } from 'vitest'
import { destinationOfSlug } from '#lib/content/published/published.ts'
import { readPublishedAt } from '#lib/content/published/queries.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { arrangeDesk, fingerprints } from '#lib/testing/desk.ts'
import { run } from '#lib/testing/editing.ts'
import { arrangeClaims } from '#lib/testing/example-claims.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'

describe.each(databaseKinds())('records, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    await emptyTables(database)
    await arrangeDesk()
  })
  const refused = refusedOn(database, ({ code, field }) => [code, field].filter(Boolean).join(' '))

  test('T2: a fact asks once, names the pages that change, and touches no text', async () => {
    const texts = async () => Promise.all(['Document', 'Edition', 'WorkingDraft', 'DraftSave', 'Segment', 'Address'].map(async (name) => (await fingerprints(database))[name]))
    const before = await texts()
    await arrangeClaims()
    const input = { recordId: 'tie', version: 1, fact: 'partnership.since', 'value.since': '1979-10', 'value.sinceConfidence': 'stated', 'value.sinceBasis': '' }
    const asked = await refused(() => run('fact.save', input), 'confirm')
    expect((asked as { detail: { pages: { id: string }[] } }).detail.pages.map(({ id }) => id)).toEqual(['tie', 'faenza', 'news', 'toki'])
    expect(await run('fact.save', { ...input, confirmed: 'yes' })).toMatchObject({ ok: true })
    expect(await texts()).toEqual(before)
    const [expiry] = await database.prisma.expiry.findMany()
    expect(expiry?.tags).toEqual(expect.arrayContaining(['record:tie', 'record:faenza', 'record:toki', 'record:news', 'kind:partnership']))
    await refused(() => run('fact.save', { ...input, confirmed: 'yes' }), 'stale')
    await refused(() => run('fact.save', { ...input, version: 2, 'value.since': 'next autumn', confirmed: 'yes' }), 'invalid', 'date-not-edtf value.since')
  })

  test('a record that is shown gets an address in every language by its name; hidden, it is missing', async () => {
    await run('record.visibility', { recordId: 'hidden-topic', version: 1, isPublic: 'true', confirmed: 'yes' })
    expect((await database.prisma.address.findMany({ where: { recordId: 'hidden-topic' }, orderBy: { locale: 'asc' } })).map(({ slug }) => slug)).toEqual(['togei', 'togei', 'togei'])
    expect(await run('record.visibility', { recordId: 'tie', version: 1, isPublic: 'false', confirmed: 'yes' })).toMatchObject({ ok: true })
    expect(destinationOfSlug(await readPublishedAt('partnership', 'faenza-toki'), 'partnership', 'it', 'faenza-toki')).toEqual({ type: 'missing' })
    await refused(() => run('record.visibility', { recordId: 'news', version: 1, isPublic: 'false', confirmed: 'yes' }), 'issues', 'article-by-its-texts')
  })

  test('a name is added, changed and removed, but never the last one', async () => {
    const base = { recordId: 'toki', confirmed: 'yes', lang: 'ja', kind: 'official' }
    await refused(() => run('record.name', { ...base, version: 1, form: '土岐市', reading: 'Toki' }), 'invalid', 'reading-not-kana reading')
    await refused(() => run('record.name', { ...base, version: 1, form: '土岐市' }), 'issues', 'name-there-already form')
    await refused(() => run('record.name', { ...base, version: 1, nameId: 'toki--n1', isRemoved: 'yes', form: '土岐市' }), 'issues', 'last-name form')
    expect(await run('record.name', { ...base, version: 1, nameId: 'toki--n1', form: '土岐市', reading: 'ときし' })).toMatchObject({ ok: true })
    expect(await database.prisma.nameForm.findUnique({ where: { id: 'toki--n1' } })).toMatchObject({ reading: 'ときし', searchKey: '土岐市\nときし' })
  })
})
