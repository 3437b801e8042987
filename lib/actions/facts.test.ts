import { beforeEach, describe, expect, test } from 'vitest'
import type { StandsNow } from '#lib/content/too-late.ts'
import { findFactHistory } from '#lib/content/desk/facts/queries.ts'
import { findDeskRecord } from '#lib/content/desk/record/queries.ts'
import { factsNow } from '#lib/domain/facts/now.ts'
import { findFactDesk } from '#lib/domain/facts/queries.ts'
import { findPartnership } from '#lib/domain/partnerships/queries.ts'
import { findDossier } from '#lib/domain/evidence/queries.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { run } from '#lib/testing/editing.ts'
import { arrangeFacts, exampleClaims, exampleSettlement } from '#lib/testing/example-claims.ts'
import { newestExpiry, yes } from '#lib/testing/fact-forms.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'

describe.each(databaseKinds())('facts and their evidence, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(() => arrangeFacts(database))
  const refused = refusedOn(database, ({ code, field }) => [code, field].filter(Boolean).join(' '))

  const save = (recordId: string, fact: string, values: object, more: object = {}) =>
    run('fact.save', { recordId, version: 1, fact, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`value.${name}`, value as unknown])), ...yes, ...more })

  test('a fact is changed with the source that says so; readers find it among the sources, and texts stay as they are', async () => {
    const before = await database.prisma.document.findMany()
    await refused(() => save('toki', 'territory.level', { level: 'city' }, { source: ['chronicle'], confirmed: '' }), 'confirm')
    expect(await save('toki', 'territory.level', { level: 'city' }, { source: ['', 'chronicle'], paragraph: '4', quotation: '市制を施行' })).toMatchObject({ ok: true, value: { version: 2, page: 'toki' } })
    expect(await database.prisma.territory.findUnique({ where: { id: 'toki' } })).toMatchObject({ level: 'city' })
    expect(await database.prisma.document.findMany()).toEqual(before)
    const { sources, evidence } = await findDossier(['toki'], 'it')
    expect(sources.map(({ title, href }) => [title.text, title.lang, href])).toEqual([['年表', 'ja', null]])
    expect(evidence).toMatchObject([{ field: 'level', value: 'city', paragraph: 4, quotation: '市制を施行', confidence: 'stated' }])
    const audit = await database.prisma.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(audit).toMatchObject({ event: 'fact.saved', recordId: 'toki', before: { fact: 'territory.level', level: 'town' }, after: { fact: 'territory.level', level: 'city', claim: { source: 'chronicle', field: 'level' } } })
    const [{ tags } = { tags: [] }] = await database.prisma.expiry.findMany({ orderBy: { id: 'desc' }, take: 1 })
    expect(tags).toEqual(expect.arrayContaining(['record:toki', 'record:tie', 'record:chronicle', 'kind:source', 'kind:territory']))
  })

  test('what may not be is refused, at its field, and nothing is written', async () => {
    await refused(() => save('toki', 'territory.level', { level: 'city' }), 'issues', 'evidence-missing source')
    await refused(() => save('toki', 'territory.level', { level: 'empire' }, { source: 'chronicle' }), 'invalid', 'not-understood value.level')
    await refused(() => save('toki', 'territory.level', { level: '' }, { source: 'chronicle' }), 'invalid', 'field-missing value.level')
    await refused(() => save('toki', 'territory.level', {}, { source: 'chronicle' }), 'invalid', 'not-understood value.level')
    await refused(() => save('toki', 'territory.level', { level: 'city' }, { source: 'faenza' }), 'issues', 'source-unknown source')
    await refused(() => save('toki', 'territory.level', { level: 'city' }, { source: 'chronicle', quotation: 'una due tre quattro cinque sei sette otto nove dieci undici dodici tredici' }), 'invalid', 'quotation-too-long quotation')
    await refused(() => save('toki', 'territory.point', { latitude: '35,35', longitude: '', pointBasis: '' }, { source: 'chronicle' }), 'invalid', 'field-missing value.longitude')
    await refused(() => save('toki', 'territory.point', { latitude: '135', longitude: '137', pointBasis: '' }, { source: 'chronicle' }), 'invalid', 'number-out-of-range value.latitude')
    await refused(() => save('toki', 'territory.parent', { parentId: ['toki'] }, { source: 'chronicle' }), 'issues', 'record-is-itself value.parentId')
    await refused(() => save('toki', 'territory.parent', { parentId: ['tie'] }, { source: 'chronicle' }), 'issues', 'link-unknown value.parentId')
    await refused(() => save('toki', 'territory.validTo', { validTo: 'ieri' }, { source: 'chronicle' }), 'invalid', 'date-not-edtf value.validTo')
    await refused(() => save('toki', 'organisation.legalForm', { legalForm: '市' }, { source: 'chronicle' }), 'not-found')
    await refused(() => save('toki', 'territory.nothing', { nothing: 'x' }), 'invalid', 'not-understood fact')
    await refused(() => save('nowhere', 'territory.level', { level: 'city' }, { source: 'chronicle' }), 'not-found')
    await refused(() => save('toki', 'territory.level', { level: 'city' }, { source: 'chronicle', version: 7 }), 'stale')
    await refused(() => save('toki', 'territory.level', { level: 'city' }, { source: 'chronicle', paragraph: 'tre' }), 'invalid', 'number-not-read paragraph')
  })

  test.each([
    ['territory', 'toki', 'territory.validFrom', { validFrom: '昭和30年2月1日' }, { validFrom: '1955-02-01' }],
    ['territory', 'toki', 'territory.point', { latitude: '35,35208', longitude: '137.1833', pointBasis: 'approximate' }, { pointBasis: 'approximate' }],
    ['partnership', 'tie', 'partnership.lifecycle', { lifecycle: 'renewed', lifecycleConfidence: 'stated' }, { lifecycle: 'renewed' }],
    ['partnership', 'tie', 'partnership.since', { since: '', sinceConfidence: 'stated', sinceBasis: '' }, { since: null, sinceFrom: null, sinceTo: null, sinceConfidence: null }],
    ['partnership', 'tie', 'partnership.classNote', { 'classNote.it': 'Un patto.', 'classNote.en': 'A pact.', 'classNote.ja': '協定です。' }, { classNote: { it: 'Un patto.', en: 'A pact.', ja: '協定です。' } }],
    ['instrument', 'act', 'instrument.date', { date: '5 ottobre 1979', dateConfidence: 'stated', dateBasis: 'signing', dateAsWritten: '' }, { date: '1979-10-05', dateFrom: new Date('1979-10-05'), dateTo: new Date('1979-10-05'), dateBasis: 'signing', dateAsWritten: null }],
    ['activity', 'visit', 'activity.date', { date: '2026-10-12', dateConfidence: 'stated', dateAsWritten: '' }, { date: '2026-10-12', dateTo: new Date('2026-10-12') }],
    ['activity', 'visit', 'activity.count', { countValue: '20', countOperator: '>', countUnit: 'people' }, { countValue: 20, countOperator: '>', countUnit: 'people' }],
    ['activity', 'visit', 'activity.place', { placeId: 'toki' }, { placeId: 'toki' }],
    ['sourceDocument', 'bulletin', 'source.url', { url: 'https://www.example.org/bollettino' }, { url: 'https://www.example.org/bollettino' }],
    ['topic', 'hidden-topic', 'topic.sensitive', { sensitive: 'yes' }, { sensitive: true }],
  ] as const)('%s %s: %s', async (table, id, fact, values, columns) => {
    expect(await save(id, fact, values, { source: 'bulletin' })).toMatchObject({ ok: true })
    const rows = database.prisma[table] as unknown as { findUnique(args: object): Promise<unknown> }
    expect(await rows.findUnique({ where: { id } })).toMatchObject(columns)
  })

  test('whose own act one is: a party of its tie, by name; readers of the tie see it, and common to all needs no source', async () => {
    await refused(() => save('act', 'instrument.party', { partyId: 'tie--1' }), 'issues', 'evidence-missing source')
    expect(await save('act', 'instrument.party', { partyId: 'tie--1' }, { source: 'chronicle' })).toMatchObject({ ok: true, value: { version: 2 } })
    expect((await findPartnership('tie', 'it'))?.acts.map(({ partyId }) => partyId)).toEqual(['toki'])
    const [{ tags } = { tags: [] }] = await database.prisma.expiry.findMany({ orderBy: { id: 'desc' }, take: 1 })
    expect(tags).toEqual(expect.arrayContaining(['record:act', 'record:tie', 'kind:instrument']))
    const { offered, facts } = await findFactDesk({ id: 'act', kind: 'instrument' }, 'it')
    expect(offered.get('partnership.parties')).toEqual([{ id: 'tie--0', kind: 'partnership.parties', name: { text: 'Faenza', lang: 'it' } }, { id: 'tie--1', kind: 'partnership.parties', name: { text: '土岐市', lang: 'ja' } }])
    expect(facts.find(({ name }) => name === 'party')?.texts).toEqual({ partyId: 'tie--1' })
    await refused(() => run('line.remove', { recordId: 'tie', version: 1, fact: 'partnership.parties', line: 'tie--1', reason: 'No', ...yes }), 'issues', 'too-few-lines reason')
    const record = await findDeskRecord('act', 'it')
    const history = record && (await findFactHistory(record, null, 'it'))
    expect(history?.entries[0]?.changes).toContainEqual({ field: 'partyId', before: [''], after: ['土岐市'] })
    expect(await save('act', 'instrument.party', { partyId: '' }, { version: 2 })).toMatchObject({ ok: true })
    expect(await database.prisma.instrument.findUnique({ where: { id: 'act' } })).toMatchObject({ partyId: null })
  })

  test('an act is of no party of another tie', async () => {
    const { prisma } = database
    await prisma.record.create({ data: { id: 'other-tie', kind: 'partnership' } })
    await prisma.partnership.create({ data: { id: 'other-tie', class: 'twinning', lifecycle: 'active', lifecycleConfidence: 'stated', parties: { create: ['faenza', 'toki'].map((recordId, position) => ({ id: `other-tie--${position}`, recordId, side: 'home', role: 'party', position })) } } })
    await refused(() => save('act', 'instrument.party', { partyId: 'other-tie--0' }, { source: 'chronicle' }), 'issues', 'line-unknown value.partyId')
    await refused(() => save('act', 'instrument.party', { partyId: 'toki' }, { source: 'chronicle' }), 'issues', 'line-unknown value.partyId')
    await refused(() => save('act', 'instrument.party', { partyId: 'tie--1' }, { source: 'chronicle', confirmed: '' }), 'confirm')
  })

  test('another place above moves everything that follows from it: what lies above, and which territories ties concern', async () => {
    const { prisma } = database
    for (const [id, parentId] of [['japan', null], ['gifu', 'japan']] as const) {
      await prisma.record.create({ data: { id, kind: 'territory' } })
      await prisma.territory.create({ data: { id, level: 'region', parentId } })
      await prisma.territoryAncestor.createMany({ data: [{ territoryId: id, ancestorId: id, depth: 0 }, ...(parentId ? [{ territoryId: id, ancestorId: parentId, depth: 1 }] : [])] })
    }
    expect(await save('toki', 'territory.parent', { parentId: ['gifu'] }, { source: 'chronicle' })).toMatchObject({ ok: true })
    const above = await prisma.territoryAncestor.findMany({ where: { territoryId: 'toki' }, orderBy: { depth: 'asc' } })
    expect(above.map(({ ancestorId, depth }) => [ancestorId, depth])).toEqual([['toki', 0], ['gifu', 1], ['japan', 2]])
    const concerned = await prisma.partnershipTerritory.findMany({ where: { partnershipId: 'tie' }, orderBy: { territoryId: 'asc' } })
    expect(concerned.map(({ territoryId, isParty }) => [territoryId, isParty])).toEqual([['gifu', false], ['japan', false], ['toki', true]])
    await refused(() => save('japan', 'territory.parent', { parentId: ['toki'] }, { source: 'chronicle' }), 'issues', 'place-in-itself value.parentId')
  })

  test('whoever is too late is told what stands there now, by the fields of the form, with records by their names, and goes on from there', async () => {
    const late = async (work: () => ReturnType<typeof run>) => (await refused(work, 'stale') as { detail: StandsNow }).detail
    const { prisma } = database
    await prisma.record.create({ data: { id: 'gifu', kind: 'territory' } })
    await prisma.territory.create({ data: { id: 'gifu', level: 'prefecture' } })
    await prisma.nameForm.create({ data: { id: 'gifu--n1', recordId: 'gifu', lang: 'ja', script: 'Jpan', form: '岐阜県', kind: 'official', confidence: 'known', searchKey: '岐阜県' } })
    await save('toki', 'territory.parent', { parentId: ['gifu'] }, { source: 'chronicle' })
    expect(await late(() => save('toki', 'territory.parent', { parentId: [''] }))).toEqual({ version: 2, values: { 'value.parentId': 'gifu' }, named: [{ id: 'gifu', kind: 'territory', name: { text: '岐阜県', lang: 'ja' } }] })
    expect(await late(() => save('toki', 'territory.level', { level: 'city' }, { source: 'chronicle' }))).toEqual({ version: 2, values: { 'value.level': 'town' }, named: [] })
    expect(await save('toki', 'territory.level', { level: 'city' }, { source: 'chronicle', version: 2 })).toMatchObject({ ok: true, value: { version: 3 } })

    const since = (more: object) => save('tie', 'partnership.since', { since: '1979-10', sinceConfidence: 'stated', sinceBasis: '', ...more })
    await since({})
    expect(await late(() => since({ since: '1980' }))).toMatchObject({ version: 2, values: { 'value.since': '1979-10', 'value.sinceConfidence': 'stated' } })
    const correct = { recordId: 'tie', version: 1, evidenceId: exampleClaims.first, field: 'since', value: '1978', source: 'bulletin', ...yes }
    expect(await late(() => run('evidence.save', correct))).toMatchObject({ version: 2, values: { value: '1979', source: 'bulletin', confidence: 'stated' }, named: [{ id: 'bulletin' }] })
    // One that is new meets nobody's.
    expect(await late(() => run('evidence.save', { ...correct, evidenceId: '' }))).toEqual({ version: 2, values: {}, named: [] })
    // What is taken away is looked at anew first.
    expect(await late(() => run('evidence.remove', { recordId: 'tie', version: 1, evidenceId: exampleClaims.second, reason: 'No', ...yes }))).toEqual({ version: 2 })
  })

  const claim = (more: object) => run('evidence.save', { recordId: 'tie', version: 1, field: 'since', source: 'bulletin', value: '', ...yes, ...more })

  test('a claim is added, corrected and removed with a reason; its value is read as its field is', async () => {
    expect(await claim({ value: '昭和54年10月', paragraph: '2' })).toMatchObject({ ok: true, value: { version: 2 } })
    const { id } = await database.prisma.evidence.findFirstOrThrow({ where: { value: '1979-10' } })
    expect(await claim({ version: 2, evidenceId: id, value: '1979-11', source: 'chronicle', confidence: 'uncertain' })).toMatchObject({ ok: true })
    expect(await database.prisma.evidence.findUnique({ where: { id } })).toMatchObject({ field: 'since', value: '1979-11', sourceId: 'chronicle', paragraph: null, confidence: 'uncertain' })
    await refused(() => run('evidence.remove', { recordId: 'tie', version: 3, evidenceId: id, reason: ' ', ...yes }), 'invalid', 'claim-reason-missing reason')
    await refused(() => run('evidence.remove', { recordId: 'toki', version: 1, evidenceId: id, reason: 'No', ...yes }), 'not-found')
    expect(await run('evidence.remove', { recordId: 'tie', version: 3, evidenceId: id, reason: 'Letta male', ...yes })).toMatchObject({ ok: true })
    expect(await database.prisma.evidence.count({ where: { id } })).toBe(0)
    expect(await database.prisma.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({ event: 'evidence.removed', before: { value: '1979-11', source: 'chronicle' }, after: { reason: 'Letta male' } })
  })

  test('what a claim restates in words of its own stays with it: corrected, taken away, and put back', async () => {
    const label = { it: 'Primo scambio', en: 'First exchange', ja: '最初の交流' }
    await database.prisma.evidence.update({ where: { id: exampleClaims.second }, data: { label } })
    expect(await claim({ evidenceId: exampleClaims.second, value: '1980-03', source: 'chronicle', 'label.it': 'Altro' })).toMatchObject({ ok: true })
    expect(await database.prisma.evidence.findUnique({ where: { id: exampleClaims.second } })).toMatchObject({ value: '1980-03', label })
    expect(await run('evidence.remove', { recordId: 'tie', version: 2, evidenceId: exampleClaims.second, reason: 'Letta male', ...yes })).toMatchObject({ ok: true })
    const record = await findDeskRecord('tie', 'it')
    const history = record && (await findFactHistory(record, null, 'it', factsNow(await findFactDesk(record, 'it'))))
    const back = history?.entries[0]?.back
    expect(back?.action).toBe('claim')
    expect(await run('evidence.save', { ...Object.fromEntries(back?.fields ?? []), ...yes })).toMatchObject({ ok: true })
    expect(await database.prisma.evidence.findFirst({ where: { value: '1980-03' } })).toMatchObject({ label, sourceId: 'chronicle' })
    expect((await findDossier(['tie'], 'ja')).evidence.at(-1)?.label).toEqual(label)
  })

  test('a claim without a source, of no field, or with a value that cannot be is refused', async () => {
    await refused(() => claim({ source: [''] }), 'invalid', 'source-missing source')
    await refused(() => claim({ field: 'colour' }), 'not-found')
    await refused(() => claim({ value: 'l’altro ieri' }), 'invalid', 'date-not-edtf value')
    await refused(() => claim({ field: 'class', value: 'marriage' }), 'invalid', 'not-understood value')
    await refused(() => claim({ evidenceId: 'nothing' }), 'not-found')
    await refused(() => claim({ confirmed: '' }), 'confirm')
    await refused(() => claim({ version: 4 }), 'stale')
  })

  const differ = (more: object = {}) => run('conflict.save', { recordId: 'tie', version: 1, evidence: [exampleClaims.first, exampleClaims.second], follows: exampleClaims.first, ...exampleSettlement, ...yes, ...more })

  test('two claims that differ are a conflict; readers see both, and which one the portal follows', async () => {
    expect(await differ()).toMatchObject({ ok: true })
    const { conflicts: [conflict] } = await findDossier(['tie'], 'ja')
    expect(conflict).toMatchObject({ field: 'since', isSettled: true, settlement: '広報に従います。', followedId: exampleClaims.first, values: [{ value: '1979' }, { value: '1980-02' }] })
    await refused(() => run('evidence.remove', { recordId: 'tie', version: 2, evidenceId: exampleClaims.second, reason: 'No', ...yes }), 'issues', 'claim-in-conflict reason')
    expect(await differ({ version: 2, conflictId: conflict?.id, follows: '' })).toMatchObject({ ok: true })
    expect((await findDossier(['tie'], 'it')).conflicts).toMatchObject([{ id: conflict?.id, isSettled: false, followedId: null }])
    expect(await run('conflict.remove', { recordId: 'tie', version: 3, conflictId: conflict?.id, reason: 'Dicono lo stesso', ...yes })).toMatchObject({ ok: true })
    expect((await findDossier(['tie'], 'it')).conflicts).toEqual([])
    expect(await database.prisma.evidence.count({ where: { recordId: 'tie' } })).toBe(2)
  })

  test('no conflict of one claim, of claims that agree or are elsewhere; none follows what the portal does not show', async () => {
    await refused(() => differ({ evidence: [exampleClaims.first] }), 'invalid', 'two-claims evidence')
    await refused(() => differ({ evidence: [exampleClaims.first, 'nothing'] }), 'not-found')
    await refused(() => differ({ follows: 'nothing' }), 'invalid', 'followed-not-among follows')
    await refused(() => differ({ 'settlement.ja': '' }), 'invalid', 'all-languages settlement.ja')
    await refused(() => differ({ follows: exampleClaims.second }), 'issues', 'followed-not-shown follows')
    await database.prisma.evidence.update({ where: { id: exampleClaims.second }, data: { value: '1979' } })
    await refused(() => differ(), 'issues', 'claims-agree evidence')
    await database.prisma.evidence.update({ where: { id: exampleClaims.second }, data: { value: 'twinning', field: 'class' } })
    await refused(() => differ(), 'issues', 'claims-of-two-facts evidence')
    await refused(() => run('conflict.remove', { recordId: 'tie', version: 1, conflictId: 'nothing', reason: 'No', ...yes }), 'not-found')
  })

  test('a name says who writes it so, and since when; what its form does not ask stays', async () => {
    const name = { recordId: 'toki', nameId: 'toki--n1', lang: 'ja', kind: 'official', form: '土岐市', reading: 'ときし', ...yes }
    expect(await run('record.name', { ...name, version: 1, source: ['chronicle'], validFrom: '昭和30年', validTo: '', confidence: 'stated' })).toMatchObject({ ok: true })
    expect(await run('record.name', { ...name, version: 2, reading: '' })).toMatchObject({ ok: true })
    expect(await database.prisma.nameForm.findUnique({ where: { id: 'toki--n1' } })).toMatchObject({ sourceId: 'chronicle', validFrom: '1955', validTo: null, confidence: 'stated', reading: null })
    await refused(() => run('record.name', { ...name, version: 3, source: 'faenza' }), 'issues', 'source-unknown source')
    await refused(() => run('record.name', { ...name, version: 3, validTo: 'ieri' }), 'invalid', 'date-not-edtf validTo')
  })

  test('a source is added under its own title, hidden, and never twice under one address', async () => {
    const url = 'https://www.example.org/1'
    const outcome = await run('source.create', { title: '土岐市史', language: 'ja', date: '昭和46年', url })
    const id = outcome.ok ? String(outcome.value.recordId) : ''
    expect(await database.prisma.record.findUnique({ where: { id }, include: { source: true, names: true } })).toMatchObject({ kind: 'source', isPublic: false, source: { kind: 'reference', date: '1971', language: 'ja', url }, names: [{ form: '土岐市史', lang: 'ja', script: 'Jpan', kind: 'official' }] })
    await refused(() => run('source.create', { title: 'Ancora', language: 'it', url }), 'issues', 'source-there-already url')
    await refused(() => run('source.create', { title: ' ', language: 'it' }), 'invalid', 'title-missing title')
    await refused(() => run('source.create', { title: 'X', language: 'it', url: 'javascript:alert(1)' }), 'invalid', 'url-not-web url')
    await refused(() => run('source.create', { title: 'X', language: 'it', date: 'domani' }), 'invalid', 'date-not-edtf date')
  })

  test('a source that is hidden is cited without a link, and corrected wherever it is cited, after asking', async () => {
    const addressed = await run('record.visibility', { recordId: 'chronicle', version: 1, isPublic: 'true', ...yes })
    expect(addressed).toMatchObject({ ok: true })
    const cited = async () => (await findDossier(['tie'], 'it')).sources.find(({ id }) => id === 'chronicle')
    expect((await cited())?.href).toMatch(/^\/it\//)
    expect(await run('record.visibility', { recordId: 'chronicle', version: 2, isPublic: 'false', ...yes })).toMatchObject({ ok: true })
    expect(await cited()).toMatchObject({ title: { text: '年表' }, href: null })
    const { detail } = (await refused(() => run('record.name', { recordId: 'chronicle', version: 3, nameId: 'chronicle--n1', lang: 'ja', kind: 'official', form: '土岐市年表' }), 'confirm')) as { detail: { pages: { id: string }[] } }
    expect(detail.pages.map(({ id }) => id)).toEqual(['tie'])
    expect(await run('record.name', { recordId: 'chronicle', version: 3, nameId: 'chronicle--n1', lang: 'ja', kind: 'official', form: '土岐市年表', ...yes })).toMatchObject({ ok: true })
    expect(await newestExpiry(database)).toEqual(expect.arrayContaining(['record:chronicle', 'record:tie', 'kind:source', 'kind:partnership']))
    expect(await cited()).toMatchObject({ title: { text: '土岐市年表' } })
    // One that nothing cites is nobody's to be asked about.
    const created = await run('source.create', { title: 'Nuova', language: 'it' })
    const id = created.ok ? String(created.value.recordId) : ''
    const [own] = await database.prisma.nameForm.findMany({ where: { recordId: id } })
    expect(await run('record.name', { recordId: id, version: 1, nameId: own?.id, lang: 'it', kind: 'official', form: 'Nuovissima' })).toMatchObject({ ok: true })
  })
})
