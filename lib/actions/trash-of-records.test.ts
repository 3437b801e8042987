import { beforeEach, describe, expect, test } from 'vitest'
import { listDesk, findToLink } from '#lib/content/desk/queries.ts'
import { findWork } from '#lib/content/desk/work/queries.ts'
import { deskFilters } from '#lib/content/desk/schema.ts'
import { eraseOldTrash } from '#lib/content/trash/commands.ts'
import { namings } from '#lib/content/trash/naming.ts'
import { isForTrash, listTrash } from '#lib/content/trash/queries.ts'
import { activityKinds } from '#lib/domain/activities/schema.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { newArticle, run, save } from '#lib/testing/editing.ts'
import { arrangeFacts } from '#lib/testing/example-claims.ts'
import { valuesOf, yes } from '#lib/testing/fact-forms.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'

/** Columns by which a table says whose its own rows are, or what follows from other facts: they go with the record. */
const own = [
  'Address.recordId', 'ActivityParticipant.activityId', 'ActivityPartnership.activityId', 'ActivityStop.activityId', 'Conflict.recordId', 'Document.recordId', 'Evidence.recordId', 'FormerAddress.recordId',
  'Instrument.partnershipId', 'Milestone.recordId', 'NameForm.recordId', 'OfficeHolding.personId', 'OpenQuestionRecord.recordId', 'PartnershipParty.partnershipId', 'PartnershipTerritory.partnershipId',
  'PartnershipTerritory.territoryId', 'ProgrammeParticipant.programmeId', 'RecordAttachment.recordId', 'RecordLink.fromId', 'RecordTopic.recordId', 'Schedule.recordId', 'Signatory.instrumentId',
  'TerritoryAncestor.ancestorId', 'TerritoryAncestor.territoryId', 'TerritoryCode.territoryId',
]

describe.each(databaseKinds())('records in the trash, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(() => arrangeFacts(database))
  const refused = refusedOn(database, ({ code, values }) => [code, values?.names].filter(Boolean).join(' '))

  async function begin(ofKind: string, values: object, more: object = {}): Promise<string> {
    const answer = await run('record.begin', { kind: ofKind, 'name.it': 'Doppione', ...valuesOf(values), source: 'bulletin', ...more })
    expect(answer).toMatchObject({ ok: true })
    return String((answer as { value: Record<string, unknown> }).value.recordId)
  }
  const city = (more: object = {}) => begin('territory', { level: 'city', parentId: ['toki'], country: 'JP', ...more })
  const tie = (partner: string) => begin('partnership', { class: 'twinning', lifecycle: 'active', lifecycleConfidence: 'stated', since: '2012', sinceConfidence: 'stated', sinceBasis: 'signed' }, { home: ['faenza'], partner: [partner] })

  test('every column that names a record is known, and whose it is', async () => {
    const rows = await database.prisma.$queryRaw<{ name: string }[]>`
      SELECT replace(c.conrelid::regclass::text, '"', '') || '.' || a.attname AS name FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND a.attname <> 'id' AND replace(c.confrelid::regclass::text, '"', '') IN ('Record', 'Territory', 'Organisation', 'Person', 'Partnership', 'Instrument', 'Activity', 'Programme', 'Topic', 'SourceDocument', 'Statistic')`
    expect(rows.map(({ name }) => name).sort()).toEqual([...own, ...namings.map(({ table, column }) => `${table}.${column}`)].sort())
  })

  test('one that nobody made public leaves every list, refuses every change, and comes back as it was', async () => {
    const { prisma } = database
    const id = await city()
    expect(await isForTrash({ id, kind: 'territory' })).toBe(true)
    expect(await run('record.trash', { recordId: id })).toMatchObject({ ok: true })
    expect((await listTrash('it')).map(({ recordId, kind: one, name }) => [recordId, one, name.text])).toEqual([[id, 'territory', 'Doppione']])
    expect((await listDesk(deskFilters.parse({ kind: 'territory' }), 'it')).items.some((item) => item.id === id)).toBe(false)
    expect(await findToLink('Doppione', ['territory'], 'it')).toEqual([])
    expect((await findWork('nobody', 'it')).flatMap(({ items }) => items).some(({ recordId }) => recordId === id)).toBe(false)
    await refused(() => run('record.begin', { kind: 'partnership', 'name.it': 'X', ...valuesOf({ class: 'twinning', lifecycle: 'active', lifecycleConfidence: 'stated', since: '', sinceConfidence: '', sinceBasis: '' }), home: ['faenza'], partner: [id], source: 'bulletin' }), 'issues', 'link-unknown')
    await refused(() => run('record.visibility', { recordId: id, version: 1, isPublic: 'true', ...yes }), 'issues', 'in-trash')
    await refused(() => run('fact.save', { recordId: id, version: 1, fact: 'territory.level', ...valuesOf({ level: 'town' }), source: 'bulletin', ...yes }), 'issues', 'in-trash')
    await refused(() => run('article.link', { recordId: 'news', version: 1, about: [id] }), 'issues', 'link-unknown')
    expect(await run('record.restore', { recordId: id })).toMatchObject({ ok: true })
    expect(await prisma.territory.findUnique({ where: { id } })).toMatchObject({ level: 'city', parentId: 'toki' })
    expect(await run('record.visibility', { recordId: id, version: 1, isPublic: 'true', ...yes })).toMatchObject({ ok: true })
    await refused(() => run('record.trash', { recordId: id }), 'issues', 'published-not-trashed')
    await run('record.visibility', { recordId: id, version: 2, isPublic: 'false', ...yes })
    await refused(() => run('record.trash', { recordId: id }), 'issues', 'published-not-trashed')
    expect(await isForTrash({ id, kind: 'territory' })).toBe(false)
  })

  test('a source in the trash is cited by nothing that is said after', async () => {
    const created = await run('source.create', { title: 'Doppione', language: 'it' })
    const id = created.ok ? String(created.value.recordId) : ''
    expect(await run('record.trash', { recordId: id })).toMatchObject({ ok: true })
    await refused(() => run('evidence.save', { recordId: 'tie', version: 1, field: 'since', value: '1979', source: id, ...yes }), 'issues', 'source-unknown')
    await refused(() => run('record.name', { recordId: 'toki', version: 1, lang: 'en', kind: 'exonym', form: 'Toki', source: id, ...yes }), 'issues', 'source-unknown')
  })

  test('an activity that is past and thrown away is no work any more', async () => {
    const id = await begin('activity', { kind: activityKinds[0], status: 'announced', date: '2026-10', dateConfidence: 'stated', dateAsWritten: '', placeId: ['toki'] })
    const lists = async () => (await findWork('nobody', 'it')).filter(({ items }) => items.some(({ recordId }) => recordId === id)).map(({ name }) => name)
    expect(await lists()).toEqual(['past', 'hidden'])
    await run('record.trash', { recordId: id })
    expect(await lists()).toEqual([])
  })

  test('one that others name stays, and it is said which', async () => {
    const id = await city()
    const other = await city({ parentId: [id] })
    await refused(() => run('record.trash', { recordId: id }), 'issues', 'still-named Doppione')
    expect(await run('record.trash', { recordId: other })).toMatchObject({ ok: true })
    // It may come back: what it names waits until it is gone for good.
    await refused(() => run('record.trash', { recordId: id }), 'issues', 'still-named Doppione')
    expect(await run('record.erase', { recordId: other, confirmed: 'yes' })).toMatchObject({ ok: true })
    const { id: article, version } = await newArticle()
    await save(article, 'it', version, { sequence: 9, body: [{ type: 'paragraph', key: 'b1', children: [{ type: 'record', recordId: id, children: [{ type: 'text', text: 'Doppione' }] }] }] })
    await refused(() => run('record.trash', { recordId: id }), 'issues', 'still-named Notizia di prova')
    await run('record.trash', { recordId: article })
    await run('record.erase', { recordId: article, confirmed: 'yes' })
    expect(await run('record.trash', { recordId: id })).toMatchObject({ ok: true })
    expect(await run('record.erase', { recordId: id, confirmed: 'yes' })).toMatchObject({ ok: true })
    expect(await database.prisma.territory.count({ where: { id } })).toBe(0)
  })

  test('a tie goes with its acts and comes back with them; erased, nothing of it is left but the log', async () => {
    const { prisma } = database
    const id = await tie('toki')
    const act = await run('act.begin', { recordId: id, version: 1, ...valuesOf({ kind: 'revision', partyId: '', originalTitle: '', originalLanguage: '', date: '2012', dateConfidence: 'stated', dateBasis: 'revision', dateAsWritten: '', status: 'held' }), 'name.it': 'Accordo', source: 'bulletin', ...yes })
    expect(act).toMatchObject({ ok: true })
    const trashed = () => prisma.record.count({ where: { trashedAt: { not: null } } })
    expect(await run('record.trash', { recordId: id })).toMatchObject({ ok: true })
    expect(await trashed()).toBe(2)
    expect((await listTrash('it')).map(({ recordId }) => recordId)).toEqual([id])
    const { id: itsAct } = await prisma.instrument.findFirstOrThrow({ where: { partnershipId: id } })
    await refused(() => run('record.restore', { recordId: itsAct }), 'issues', 'tie-in-trash')
    expect(await run('record.restore', { recordId: id })).toMatchObject({ ok: true })
    expect(await trashed()).toBe(0)
    // An act that readers know keeps its tie.
    const acted = await prisma.instrument.findFirstOrThrow({ where: { partnershipId: id } })
    await prisma.record.update({ where: { id: acted.id }, data: { isPublic: true } })
    await refused(() => run('record.trash', { recordId: id }), 'issues', 'published-not-trashed')
    await prisma.record.update({ where: { id: acted.id }, data: { isPublic: false } })
    await run('record.trash', { recordId: id })
    await prisma.record.updateMany({ where: { trashedAt: { not: null } }, data: { trashedAt: new Date(Date.now() - 31 * 86_400_000) } })
    expect(await eraseOldTrash()).toBe(1)
    expect(await prisma.partnership.count({ where: { id } })).toBe(0)
    expect(await prisma.record.count({ where: { kind: 'instrument', instrument: null } })).toBe(0)
    expect(await prisma.auditEntry.findMany({ where: { event: 'record.erased' }, select: { recordId: true, actor: true } })).toEqual([{ recordId: id, actor: 'upkeep' }])
  })
})
