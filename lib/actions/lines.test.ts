import { beforeEach, describe, expect, test } from 'vitest'
import { findDeskRecord } from '#lib/content/desk/record/queries.ts'
import { findFactHistory } from '#lib/content/desk/facts/queries.ts'
import { findActivity } from '#lib/domain/activities/queries.ts'
import { factsNow } from '#lib/domain/facts/now.ts'
import { findFactDesk } from '#lib/domain/facts/queries.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { run } from '#lib/testing/editing.ts'
import { arrangeFacts } from '#lib/testing/example-claims.ts'
import { arrangeTajimi, newestExpiry, partiesOf, valuesOf, yes } from '#lib/testing/fact-forms.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'

describe.each(databaseKinds())('lists among facts on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(() => arrangeFacts(database))
  const refused = refusedOn(database, ({ code, field }) => [code, field].filter(Boolean).join(' '))
  let version = 1
  beforeEach(() => { version = 1 })

  const save = (recordId: string, fact: string, values: object, more: object = {}) => run('line.save', { recordId, version, fact, ...valuesOf(values), ...yes, ...more })
  /** Saved, so that the record is the next version of itself. */
  async function saved(...given: Parameters<typeof save>) {
    expect(await save(...given)).toMatchObject({ ok: true, value: { version: version + 1 } })
    version += 1
  }
  const remove = (recordId: string, fact: string, line: string, more: object = {}) => run('line.remove', { recordId, version, fact, line, reason: 'Letto male', ...yes, ...more })

  const party = (recordId: string, more: object = {}) => ({ recordId: [recordId], side: 'partner', role: 'party', officeId: [''], contact: '', contactLang: '', confirmedOn: '', ...more })

  test('a third party joins a tie, comes first, and leaves: which territories the tie concerns follows', async () => {
    await arrangeTajimi(database)
    await refused(() => save('tie', 'partnership.parties', party('tajimi'), { source: 'chronicle', confirmed: '' }), 'confirm')
    await saved('tie', 'partnership.parties', party('tajimi', { contact: '国際交流課', contactLang: 'ja', confirmedOn: '令和8年11月3日' }), { source: 'chronicle', quotation: '協定を結んだ' })
    expect(await partiesOf(database, 'tie')).toEqual([['faenza', 0], ['toki', 1], ['tajimi', 2]])
    const row = await database.prisma.partnershipParty.findFirstOrThrow({ where: { recordId: 'tajimi' } })
    expect(row).toMatchObject({ side: 'partner', contact: '国際交流課', contactLang: 'ja', confirmedOn: new Date('2026-11-03'), officeId: null })
    const concerned = async () => (await database.prisma.partnershipTerritory.findMany({ where: { partnershipId: 'tie' }, orderBy: { territoryId: 'asc' } })).map(({ territoryId, isParty }) => [territoryId, isParty])
    expect(await concerned()).toEqual([['gifu', false], ['tajimi', true]])
    expect(await newestExpiry(database)).toEqual(['everything'])
    await saved('tie', 'partnership.parties', party('tajimi'), { line: row.id, place: '1' })
    expect(await partiesOf(database, 'tie')).toEqual([['tajimi', 0], ['faenza', 1], ['toki', 2]])
    expect(await remove('tie', 'partnership.parties', row.id)).toMatchObject({ ok: true })
    expect(await partiesOf(database, 'tie')).toEqual([['faenza', 0], ['toki', 1]])
    expect(await concerned()).toEqual([])
    expect(await database.prisma.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({ event: 'line.removed', recordId: 'tie', before: { fact: 'partnership.parties', recordId: 'tajimi', place: '1' }, after: { reason: 'Letto male' } })
  })

  test('what may not be is refused, at its field, and nothing is written', async () => {
    const faenza = await database.prisma.partnershipParty.findFirstOrThrow({ where: { recordId: 'faenza' } })
    await refused(() => save('tie', 'partnership.parties', party('toki'), { source: 'chronicle' }), 'issues', 'line-there-already value.recordId')
    await refused(() => save('tie', 'partnership.parties', party('news'), { source: 'chronicle' }), 'issues', 'link-unknown value.recordId')
    await refused(() => save('tie', 'partnership.parties', party(''), { source: 'chronicle' }), 'invalid', 'field-missing value.recordId')
    // Said before the person is asked whether readers shall see it.
    await refused(() => save('tie', 'partnership.parties', party(''), { source: 'chronicle', confirmed: '' }), 'invalid', 'field-missing value.recordId')
    await refused(() => save('tie', 'partnership.parties', party('toki', { confirmedOn: '1979' }), { line: faenza.id }), 'invalid', 'day-not-whole value.confirmedOn')
    await refused(() => save('tie', 'partnership.parties', party('toki'), { line: 'nothing', source: 'chronicle' }), 'not-found')
    await refused(() => save('toki', 'partnership.parties', party('faenza'), { source: 'chronicle' }), 'not-found')
    await refused(() => save('tie', 'partnership.class', { class: 'network' }, { source: 'chronicle' }), 'invalid', 'not-understood fact')
    await refused(() => run('fact.save', { recordId: 'tie', version, fact: 'partnership.parties', ...valuesOf(party('toki')), ...yes }), 'invalid', 'not-understood fact')
    await refused(() => save('toki', 'territory.codes', { scheme: 'jis', value: '21 212' }, { source: 'chronicle' }), 'invalid', 'pattern-missed value.value')
    await refused(() => save('toki', 'territory.codes', { scheme: 'jis', value: '21212' }), 'issues', 'evidence-missing source')
    await refused(() => save('toki', 'territory.codes', { scheme: 'jis', value: '21212' }, { source: 'chronicle', version: 9 }), 'stale')
    await refused(() => save('act', 'instrument.signatories', { personId: [''], 'title.it': '', 'title.en': '', 'title.ja': '', side: 'home' }, { source: 'chronicle' }), 'invalid', 'line-empty value.personId')
    await refused(() => remove('tie', 'partnership.parties', faenza.id), 'issues', 'too-few-lines reason')
    await refused(() => remove('tie', 'partnership.parties', faenza.id, { reason: ' ' }), 'invalid', 'claim-reason-missing reason')
    await refused(() => remove('tie', 'partnership.parties', 'nothing'), 'not-found')
  })

  test('a code is of one territory; an act holds its party where it is', async () => {
    await saved('toki', 'territory.codes', { scheme: 'jis', value: '21212' }, { source: 'chronicle' })
    version = 1
    await refused(() => save('faenza', 'territory.codes', { scheme: 'jis', value: '21212' }, { source: 'chronicle' }), 'issues', 'line-elsewhere value.value')
    version = 2
    await saved('toki', 'territory.codes', { scheme: 'jis', value: '21213' }, { line: 'jis' })
    expect(await database.prisma.territoryCode.findMany()).toEqual([{ territoryId: 'toki', scheme: 'jis', value: '21213' }])
    await arrangeTajimi(database)
    version = 1
    await saved('tie', 'partnership.parties', party('tajimi'), { source: 'chronicle' })
    const { id } = await database.prisma.partnershipParty.findFirstOrThrow({ where: { recordId: 'tajimi' } })
    await database.prisma.instrument.update({ where: { id: 'act' }, data: { partyId: id } })
    await refused(() => remove('tie', 'partnership.parties', id), 'issues', 'line-in-use reason')
  })

  test.each([
    ['act', 'instrument.signatories', { personId: [''], 'title.it': 'Sindaco', 'title.en': 'Mayor', 'title.ja': '市長', side: 'home' }, 'signatory', { title: { it: 'Sindaco', en: 'Mayor', ja: '市長' }, side: 'home', personId: null }],
    ['visit', 'activity.participants', { recordId: ['toki'], role: 'organiser', onBehalfOfId: [''] }, 'activityParticipant', { recordId: 'toki', role: 'organiser' }],
    ['visit', 'activity.stops', { placeId: ['toki'], venueId: [''], date: '2026-10', confidence: 'stated' }, 'activityStop', { placeId: 'toki', date: '2026-10', position: 0 }],
    ['visit', 'activity.partnerships', { partnershipId: ['tie'] }, 'activityPartnership', { partnershipId: 'tie' }],
    ['visit', 'activity.milestones', { role: 'announced', date: 'marzo 2026', confidence: 'stated', 'label.it': '', 'label.en': '', 'label.ja': '', 'note.it': '', 'note.en': '', 'note.ja': '' }, 'milestone', { role: 'announced', date: '2026-03', dateFrom: new Date('2026-03-01'), dateTo: new Date('2026-03-31'), label: null }],
    ['tie', 'partnership.topics', { topicId: ['hidden-topic'] }, 'recordTopic', { topicId: 'hidden-topic' }],
  ] as const)('%s: %s', async (id, fact, values, table, columns) => {
    await saved(id, fact, values, { source: 'bulletin' })
    const rows = database.prisma[table] as unknown as { findFirst(): Promise<unknown>; count(): Promise<number> }
    expect(await rows.findFirst()).toMatchObject(columns)
    const record = await findDeskRecord(id, 'it')
    const desk = record && (await findFactDesk(record, 'it'))
    const item = desk?.facts.find((one) => one.fact?.id === fact)
    expect(item?.lines).toHaveLength(1)
    expect(await remove(id, fact, item?.lines[0]?.key ?? '')).toMatchObject({ ok: true })
    expect(await rows.count()).toBe(0)
  })

  test('the lists in which a named record stands are drawn anew, since they count what leads to it', async () => {
    await saved('tie', 'partnership.topics', { topicId: ['hidden-topic'] })
    expect(await newestExpiry(database)).toEqual(expect.arrayContaining(['record:tie', 'kind:partnership', 'record:hidden-topic', 'kind:topic', 'addresses']))
  })

  test('stops change places with each other, although no two may be in one', async () => {
    for (const place of ['toki', 'faenza']) await saved('visit', 'activity.stops', { placeId: [place], venueId: [''], date: '', confidence: 'stated' }, { source: 'bulletin' })
    const stops = () => database.prisma.activityStop.findMany({ orderBy: { position: 'asc' } })
    const [, second] = await stops()
    await saved('visit', 'activity.stops', { placeId: ['faenza'], venueId: [''], date: '', confidence: 'stated' }, { line: second?.id, place: '1' })
    expect((await stops()).map(({ placeId, position }) => [placeId, position])).toEqual([['faenza', 0], ['toki', 1]])
  })

  test('whoever is too late with a line is told how it stands now; with a new one they go on', async () => {
    await saved('toki', 'territory.codes', { scheme: 'jis', value: '21212' }, { source: 'chronicle' })
    await saved('toki', 'territory.codes', { scheme: 'jis', value: '21299' }, { line: 'jis' })
    const late = async (more: object) => (await refused(() => save('toki', 'territory.codes', { scheme: 'jis', value: '21213' }, { source: 'chronicle', version: 1, ...more }), 'stale') as { detail: unknown }).detail
    expect(await late({ line: 'jis' })).toEqual({ version: 3, values: { 'value.scheme': 'jis', 'value.value': '21299' }, named: [] })
    expect(await late({})).toEqual({ version: 3, values: {}, named: [] })
    version = 1
    const partyNow = await refused(() => save('tie', 'partnership.parties', party('toki'), { line: 'tie--1', version: 9 }), 'stale') as { detail: { values: object; named: { id: string }[] } }
    expect(partyNow.detail).toMatchObject({ version: 1, values: { 'value.recordId': 'toki', place: '2' }, named: [{ id: 'toki' }] })
  })

  test('a line is put back from the history as it was: changed, added, taken out', async () => {
    const history = async () => {
      const record = await findDeskRecord('toki', 'it')
      if (!record) throw new Error('there is no Toki')
      return (await findFactHistory(record, null, 'it', factsNow(await findFactDesk(record, 'it')))).entries
    }
    const codes = async () => (await database.prisma.territoryCode.findMany()).map(({ scheme, value }) => `${scheme} ${value}`)
    async function back(action: 'line.save' | 'line.remove') {
      const [entry] = await history()
      expect(entry?.back?.action).toBe(action === 'line.save' ? 'line' : 'removeLine')
      expect(await run(action, { ...Object.fromEntries(entry?.back?.fields ?? []), reason: 'Rimesso', ...yes })).toMatchObject({ ok: true })
      version += 1
    }
    await saved('toki', 'territory.codes', { scheme: 'jis', value: '21212' }, { source: 'chronicle' })
    await saved('toki', 'territory.codes', { scheme: 'jis', value: '21299' }, { line: 'jis' })
    await back('line.save')
    expect(await codes()).toEqual(['jis 21212'])
    expect(await remove('toki', 'territory.codes', 'jis')).toMatchObject({ ok: true })
    version += 1
    await back('line.save')
    expect(await codes()).toEqual(['jis 21212'])
    await back('line.remove')
    expect(await codes()).toEqual([])
  })

  /** The visit with two stops, and two activities that may have happened at one. */
  async function arrangeStops() {
    const { prisma } = database
    await prisma.activityStop.createMany({ data: ['toki', 'faenza'].map((placeId, position) => ({ id: `visit--s${position + 1}`, activityId: 'visit', placeId, position, confidence: 'stated' })) })
    for (const id of ['talk', 'tour']) {
      await prisma.record.create({ data: { id, kind: 'activity', isPublic: true } })
      await prisma.activity.create({ data: { id, kind: 'meeting', status: 'held' } })
      await prisma.nameForm.create({ data: { id: `${id}--n1`, recordId: id, lang: 'it', script: 'Latn', form: id, kind: 'official', confidence: 'known', searchKey: id } })
    }
  }
  const atStop = (stop: number, activity: string) => ({ stopId: `visit--s${stop}`, activityId: [activity] })
  const atStops = async () => (await findActivity('visit', 'it'))?.stops.map(({ activities }) => activities.map(({ reference }) => reference.id))

  test('what happens at a stop is said, moved within the stop and to another, and taken out; readers of both see it', async () => {
    await arrangeStops()
    await saved('visit', 'activity.atStops', atStop(2, 'talk'), { source: 'bulletin' })
    expect(await newestExpiry(database)).toEqual(expect.arrayContaining(['record:visit', 'record:talk', 'kind:activity']))
    await saved('visit', 'activity.atStops', atStop(2, 'tour'), { place: '1' })
    expect(await atStops()).toEqual([[], ['tour', 'talk']])
    expect((await findActivity('talk', 'it'))?.missions.map(({ id }) => id)).toEqual(['visit'])
    await saved('visit', 'activity.atStops', atStop(2, 'tour'), { line: 'visit--s2 tour', place: '2' })
    expect(await atStops()).toEqual([[], ['talk', 'tour']])
    await saved('visit', 'activity.atStops', atStop(1, 'tour'), { line: 'visit--s2 tour', place: '2' })
    expect(await atStops()).toEqual([['tour'], ['talk']])
    expect(await database.prisma.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({ before: { line: 'visit--s2 tour', place: '2' }, after: { line: 'visit--s1 tour', place: '1', stopId: 'visit--s1', activityId: 'tour' } })
    await refused(() => remove('visit', 'activity.stops', 'visit--s1'), 'issues', 'line-in-use reason')
    expect(await remove('visit', 'activity.atStops', 'visit--s1 tour')).toMatchObject({ ok: true })
    version += 1
    expect(await atStops()).toEqual([[], ['talk']])
    expect(await newestExpiry(database)).toContain('record:tour')
    expect(await remove('visit', 'activity.stops', 'visit--s1')).toMatchObject({ ok: true })
  })

  test('only at a stop of the mission, an activity of the registry, once and with a source; never the mission itself', async () => {
    await arrangeStops()
    await database.prisma.activityStop.create({ data: { id: 'tour--s1', activityId: 'tour', position: 0, confidence: 'stated' } })
    const refusedLine = (values: object, code: string, issue: string, more: object = { source: 'bulletin' }) => refused(() => save('visit', 'activity.atStops', values, more), code, issue)
    await refusedLine(atStop(1, 'talk'), 'issues', 'evidence-missing source', {})
    await refusedLine(atStop(3, 'talk'), 'issues', 'line-unknown value.stopId')
    await refusedLine({ stopId: 'tour--s1', activityId: ['talk'] }, 'issues', 'line-unknown value.stopId')
    await refusedLine({ stopId: '', activityId: ['talk'] }, 'invalid', 'field-missing value.stopId')
    await refusedLine({ stopId: 'visit--s1', activityId: [''] }, 'invalid', 'field-missing value.activityId')
    await refusedLine(atStop(1, 'visit'), 'issues', 'record-is-itself value.activityId')
    await refusedLine(atStop(1, 'tie'), 'issues', 'link-unknown value.activityId')
    await saved('visit', 'activity.atStops', atStop(1, 'talk'), { source: 'bulletin' })
    await refusedLine(atStop(1, 'talk'), 'issues', 'line-there-already value.activityId')
    await refused(() => save('visit', 'activity.atStops', atStop(1, 'tour'), { confirmed: '' }), 'confirm')
    await refused(() => save('tour', 'activity.atStops', { stopId: 'tour--s1', activityId: ['talk'] }, { line: 'visit--s1 talk', version: 1, source: 'bulletin' }), 'not-found')
  })
})
