import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as Env from '#lib/env.ts'
import { findPageText } from '#lib/content/texts/queries.ts'
import { countStatements } from '#lib/db/statements.ts'
import { findAttachment, listAttachments, listAttachmentsOf } from '#lib/media/attachments/desk/queries.ts'
import { keepFiles } from '#lib/media/files.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { arrangeDesk, exampleActor } from '#lib/testing/desk.ts'
import { newArticle, run } from '#lib/testing/editing.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'kakehashi-attach-'))

vi.mock('#lib/env.ts', async (original) => {
  const { env, ...rest } = await original<typeof Env>()
  return { ...rest, env: () => ({ ...env(), dataDir: folder, bucket: undefined }) }
})

const id = 'ef'.repeat(20)
const said = { title: 'Accordo di gemellaggio', lang: 'it', credit: 'Archivio di esempio', licence: 'cc-by-4' }

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(databaseKinds())('attachments, on %s', (kind) => {
  const database = suiteDatabase(kind)
  const refused = refusedOn(database)
  const attach = (version: number, records: string[], more: object = { confirmed: 'yes' }) => run('attachment.attach', { id, version, records, ...more })
  const expired = async () => (await database.prisma.expiry.findMany({ select: { tags: true } })).flatMap(({ tags }) => tags)

  beforeEach(async () => {
    await emptyTables(database)
    await arrangeDesk()
  })

  test('are carried by public records alone, in the order in which they were attached, and asked for once where readers see it', async () => {
    const outcome = await refused(() => attach(1, ['tie', 'hidden-topic'], {}), 'confirm')
    expect(outcome).toMatchObject({ detail: { pages: [{ id: 'tie', kind: 'partnership' }] } })
    expect(await attach(1, ['hidden-topic'], {}), 'what readers do not see is not asked for').toMatchObject({ ok: true })
    expect(await findPageText('hidden-topic', 'it')).toBeNull()
    expect(await attach(2, ['hidden-topic', 'tie'])).toMatchObject({ ok: true })
    expect(await expired()).toEqual(['record:tie'])
    await run('attachment.add', { id: 'ab'.repeat(20), name: '協定書.pdf', size: 950_000, title: '協定書', lang: 'ja', credit: '土岐市', licence: 'cc0' })
    await run('attachment.attach', { id: 'ab'.repeat(20), version: 1, records: 'tie', confirmed: 'yes' })
    for (const locale of ['it', 'en', 'ja'] as const) {
      expect((await findPageText('tie', locale))?.attachments).toEqual([{ id, size: 1_234_567, ...said }, { id: 'ab'.repeat(20), title: '協定書', lang: 'ja', size: 950_000, credit: '土岐市', licence: 'cc0' }])
    }
    expect((await countStatements(() => findPageText('tie', 'it'))).statements, 'they come with their page').toHaveLength(1)
    expect((await listAttachments(1)).items.map(({ title, carriers }) => [title, carriers])).toEqual([['協定書', 1], [said.title, 2]])
    expect((await findAttachment(id, 'it'))?.records.map(({ id: one, isPublic }) => [one, isPublic])).toEqual([['hidden-topic', false], ['tie', true]])
    expect(await attach(3, ['hidden-topic'])).toMatchObject({ ok: true })
    expect((await listAttachmentsOf('tie')).map(({ title }) => title)).toEqual(['協定書'])
    expect(await database.prisma.auditEntry.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({ event: 'attachment.attached', before: { records: ['hidden-topic', 'tie'] }, after: { attachment: id, records: ['hidden-topic'] } })
  })

  test('what is described anew is drawn anew where it is carried', async () => {
    await attach(1, ['tie', 'hidden-topic', 'news'])
    await database.prisma.expiry.deleteMany()
    expect(await run('attachment.describe', { id, version: 2, ...said, title: 'Patto di gemellaggio' })).toMatchObject({ ok: true })
    expect((await expired()).sort()).toEqual(['record:news', 'record:tie'])
    expect((await findPageText('tie', 'en'))?.attachments[0]?.title).toBe('Patto di gemellaggio')
  })

  test('R-03: whoever comes second, what is not there, and what has no page of its own are refused', async () => {
    await attach(1, ['hidden-topic'])
    await refused(() => attach(1, []), 'stale')
    await refused(() => run('attachment.describe', { id, version: 1, ...said }), 'stale')
    await refused(() => run('attachment.erase', { id, version: 1, confirmed: 'yes' }), 'stale')
    await refused(() => run('attachment.describe', { id: '00'.repeat(20), version: 1, ...said }), 'not-found')
    await refused(() => attach(2, ['nothing-of-this-name']), 'issues', 'link-unknown')
    await refused(() => attach(2, ['act']), 'issues', 'link-unknown')
    await refused(() => attach(2, Array.from({ length: 61 }, (_, index) => `record-${index}`)), 'invalid', 'too-many-links')
    await refused(() => run('attachment.describe', { id, version: 2, ...said, title: '' }), 'invalid', 'title-missing')
    const { id: scrap } = await newArticle()
    await run('record.trash', { recordId: scrap })
    await refused(() => attach(2, ['hidden-topic', scrap]), 'issues', 'in-trash')
  })

  test('a copy of an article carries what the article carries', async () => {
    await attach(1, ['news'])
    const copied = await run('article.duplicate', { recordId: 'news', locale: 'it' })
    expect((await listAttachmentsOf(copied.ok ? String(copied.value.recordId) : '')).map((one) => one.id)).toEqual([id])
  })

  test('one is erased with its file, by an administrator who says so twice, where no record carries it', async () => {
    const files = [{ name: 'attachment.pdf', bytes: Buffer.from('%PDF-1.7') }, { name: 'name.txt', bytes: Buffer.from('accordo.pdf') }]
    await keepFiles(id, files)
    const isKept = () => existsSync(path.join(folder, 'media', id))
    await attach(1, ['hidden-topic'])
    await refused(() => run('attachment.erase', { id, version: 2, confirmed: 'yes' }), 'issues', 'attachment-in-use')
    await attach(2, [])
    await refused(() => run('attachment.erase', { id, version: 3 }), 'issues', 'erase-unconfirmed')
    expect(isKept()).toBe(true)
    expect(await run('attachment.erase', { id, version: 3, confirmed: 'yes' }, { ...exampleActor })).toMatchObject({ ok: true })
    expect([isKept(), await findAttachment(id, 'it')]).toEqual([false, null])
  })

  test('the focal point of a picture: two whole percentages, versioned as what is said of it', async () => {
    const picture = 'cd'.repeat(20)
    const focus = (version: number, focusX: unknown, focusY: unknown) => run('picture.focus', { id: picture, version, focusX, focusY })
    for (const wrong of ['', '101', '-1', '1.5', 'left', ' 5', null]) await refused(() => focus(1, wrong, '50'), 'invalid', 'percent-invalid')
    expect(await focus(1, '0', 100)).toMatchObject({ ok: true })
    await refused(() => focus(1, '10', '10'), 'stale')
    await refused(() => run('picture.describe', { id: picture, version: 1, credit: 'Altri', licence: 'cc0' }), 'stale')
    expect(await database.prisma.picture.findUnique({ where: { id: picture } })).toMatchObject({ focusX: 0, focusY: 100, version: 2 })
  })
})
