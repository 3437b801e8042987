import { beforeEach, describe, expect, test } from 'vitest'
import { verifyLog } from '#lib/audit/queries.ts'
import { findToLink, listDesk } from '#lib/content/desk/queries.ts'
import { deskFilters } from '#lib/content/desk/schema.ts'
import { findOpenText } from '#lib/content/desk/text/queries.ts'
import { findQueue } from '#lib/content/desk/queue/queries.ts'
import { findWork } from '#lib/content/desk/work/queries.ts'
import { eraseOldTrash } from '#lib/content/trash/commands.ts'
import { findInTrash, isInTrash, listTrash } from '#lib/content/trash/queries.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { arrangeDesk } from '#lib/testing/desk.ts'
import { newArticle, publish, run, save, undo, words } from '#lib/testing/editing.ts'
import { refusedOn } from '#lib/testing/refusal.ts'

describe.each(databaseKinds())('the trash, on %s', (kind) => {
  const database = suiteDatabase(kind)
  const refused = refusedOn(database)
  beforeEach(async () => {
    await emptyTables(database)
    await arrangeDesk()
  })

  describe('the trash', () => {
    test('what was never published leaves every list, refuses every change, and comes back as it was', async () => {
      const { id, version } = await newArticle()
      const open = await findOpenText(id, 'it', 'it')
      const waits = async () => (await findWork('nobody', 'it')).flatMap(({ items }) => items).some(({ recordId }) => recordId === id)
      expect(await waits()).toBe(true)
      expect(await run('record.trash', { recordId: id })).toMatchObject({ ok: true })
      expect(await isInTrash(id)).toBe(true)
      expect((await listTrash('it')).map(({ recordId, name, texts }) => [recordId, name.text, texts])).toEqual([[id, words.title, ['it']]])
      expect((await listDesk(deskFilters.parse({ kind: 'article' }), 'it')).items.some((item) => item.id === id)).toBe(false)
      expect(await findToLink(words.title, ['article'], 'it')).toEqual([])
      expect(await waits()).toBe(false)
      await refused(() => save(id, 'it', version), 'issues', 'in-trash')
      await refused(() => publish(id, 'it', version), 'issues', 'in-trash')
      await refused(() => run('article.duplicate', { recordId: id, locale: 'it' }), 'issues', 'in-trash')
      await refused(() => run('article.link', { recordId: id, version: 1, about: ['tie'] }), 'issues', 'in-trash')
      await refused(() => run('record.trash', { recordId: id }), 'issues', 'in-trash')
      expect(await run('record.restore', { recordId: id })).toMatchObject({ ok: true })
      expect(await findOpenText(id, 'it', 'it')).toEqual(open)
      expect(await listTrash('it')).toEqual([])
      await refused(() => run('record.restore', { recordId: id }), 'stale')
    })

    test('a publication that failed waits for nobody in the trash, and waits again outside of it', async () => {
      const { id, version } = await newArticle()
      await database.prisma.schedule.create({ data: { id: 'failed', recordId: id, by: 'test', madeAt: new Date(), at: new Date(), state: 'failed', settledAt: new Date(), reasons: [{ code: 'schedule-refused' }], texts: { create: [{ documentId: `${id}--it`, locale: 'it', version }] } } })
      const listed = async () => [
        (await findQueue('it')).failed.map(({ recordId }) => recordId),
        (await findWork('nobody', 'it')).filter(({ name }) => name === 'failed').flatMap(({ items }) => items.map(({ recordId }) => recordId)),
      ]
      expect(await listed()).toEqual([[id], [id]])
      await run('record.trash', { recordId: id })
      expect(await listed()).toEqual([[], []])
      await run('record.restore', { recordId: id })
      expect(await listed()).toEqual([[id], [id]])
    })

    test('what readers know is not thrown away', async () => {
      await refused(() => run('record.trash', { recordId: 'news' }), 'issues', 'published-not-trashed')
      await run('text.withdraw', { recordId: 'other', locale: 'it', version: 1, kind: 'gone', reason: 'Errata' })
      await refused(() => run('record.trash', { recordId: 'other' }), 'issues', 'published-not-trashed')
      await refused(() => run('record.trash', { recordId: 'tie' }), 'issues', 'published-not-trashed')
      await refused(() => run('record.trash', { recordId: 'nothing' }), 'not-found')
    })

    test('what was published and undone at once may be', async () => {
      const { id, version } = await newArticle()
      await publish(id, 'it', version)
      await undo(id, 'it', version + 1, 1)
      expect(await run('record.trash', { recordId: id })).toMatchObject({ ok: true })
    })

    test('it is erased for good when that is said twice, and what it held with it', async () => {
      const { id } = await newArticle()
      await refused(() => run('record.erase', { recordId: id, confirmed: 'yes' }), 'stale')
      await run('record.trash', { recordId: id })
      await refused(() => run('record.erase', { recordId: id }), 'issues', 'erase-unconfirmed')
      expect(await run('record.erase', { recordId: id, confirmed: 'yes' })).toMatchObject({ ok: true })
      expect(await findInTrash(id, 'it')).toBeNull()
      expect(await database.prisma.record.count({ where: { id } })).toBe(0)
      expect(await database.prisma.draftSave.count({ where: { documentId: `${id}--it` } })).toBe(0)
      expect(await database.prisma.auditEntry.count({ where: { recordId: id, event: 'record.erased' } })).toBe(1)
      expect((await verifyLog()).fault).toBeNull()
    })

    test('after thirty days it goes by itself, and the log says so; not a day before', async () => {
      const [old, young] = [await newArticle(), await newArticle()]
      await run('record.trash', { recordId: old.id })
      await run('record.trash', { recordId: young.id })
      await database.prisma.record.update({ where: { id: old.id }, data: { trashedAt: new Date(Date.now() - 30.01 * 86_400_000) } })
      await database.prisma.record.update({ where: { id: young.id }, data: { trashedAt: new Date(Date.now() - 29.99 * 86_400_000) } })
      expect(await eraseOldTrash()).toBe(1)
      expect(await eraseOldTrash()).toBe(0)
      expect(await database.prisma.record.findMany({ where: { id: { in: [old.id, young.id] } }, select: { id: true } })).toEqual([{ id: young.id }])
      expect(await database.prisma.auditEntry.findMany({ where: { event: 'record.erased' }, select: { actor: true, recordId: true } })).toEqual([{ actor: 'upkeep', recordId: old.id }])
    })
  })
})
