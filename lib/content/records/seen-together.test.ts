import { describe, expect, test } from 'vitest'
import { migrate } from '#lib/db/migrate.ts'
import { projectFolders } from '#lib/db/migrations-folder.ts'
import { arrangeDesk, arrangeUsers } from '#lib/testing/desk.ts'
import { databaseKinds, testDatabase } from '#lib/testing/database.ts'
import { migrationsBefore } from '#lib/testing/older-migrations.ts'

describe.each(databaseKinds())('what was left behind by earlier versions, on %s', (kind) => {
  test('acts are seen with their tie, links to drafts and invitations have ended with what they were of', { timeout: 120_000 }, async () => {
    const database = await testDatabase(kind, migrationsBefore('20261129061500_seen_and_ended_together'))
    const { prisma } = database
    const ids = await arrangeUsers()
    await arrangeDesk()
    const act = async (id: string, partnershipId: string, isPublic: boolean) => {
      await prisma.record.create({ data: { id, kind: 'instrument', isPublic } })
      await prisma.instrument.create({ data: { id, partnershipId, kind: 'revision', status: 'held', dateConfidence: 'stated' } })
    }
    await prisma.record.create({ data: { id: 'hidden-tie', kind: 'partnership' } })
    const party = (recordId: string, position: number) => ({ id: `hidden-tie--${position}`, recordId, side: position ? 'partner' : 'home', role: 'party', position })
    await prisma.partnership.create({ data: { id: 'hidden-tie', class: 'contact', lifecycle: 'active', lifecycleConfidence: 'stated', parties: { create: [party('faenza', 0), party('toki', 1)] } } })
    await act('shown-alone', 'hidden-tie', true)
    await act('left-hidden', 'tie', false)
    await act('hidden-by-hand', 'tie', false)
    await prisma.auditEntry.create({ data: { actor: 'test', event: 'record.hidden', recordId: 'hidden-by-hand' } })
    const [before, after] = [new Date('2026-11-19T09:00:00Z'), new Date('2026-11-21T09:00:00Z')]
    const link = (id: string, documentId: string, madeAt: Date) => ({ id, tokenHash: id, documentId, madeBy: 'test', madeAt, expiresAt: new Date('2099-01-01') })
    await prisma.previewLink.createMany({ data: [link('of-this-draft', 'news--it', after), link('of-the-one-before', 'news--it', before), link('of-none', 'news--en', after)] })
    await prisma.user.update({ where: { id: ids.editor ?? '' }, data: { disabledAt: after } })
    const invitation = (id: string, invitedBy = '') => ({ id, email: `${id}@example.org`, role: 'viewer', locales: [], language: 'it', tokenHash: id, invitedBy, invitedAt: before, expiresAt: new Date('2099-01-01') })
    await prisma.invitation.createMany({ data: [invitation('good', ids.administrator), invitation('of-one-disabled', ids.editor)] })
    await migrate(database, projectFolders())
    const acts = await prisma.instrument.findMany({ where: { record: { isPublic: true } }, select: { id: true }, orderBy: { id: 'asc' } })
    expect(acts.map(({ id }) => id)).toEqual(['act', 'left-hidden'])
    const open = { where: { revokedAt: null }, select: { id: true } }
    expect(await prisma.previewLink.findMany(open)).toEqual([{ id: 'of-this-draft' }])
    expect(await prisma.invitation.findMany(open)).toEqual([{ id: 'good' }])
    await database.close()
  })
})
