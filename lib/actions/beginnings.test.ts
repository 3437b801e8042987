import { beforeEach, describe, expect, test } from 'vitest'
import { activityKinds } from '#lib/domain/activities/schema.ts'
import { findHome } from '#lib/domain/home/queries.ts'
import { findFiguresOf, listFigures } from '#lib/domain/figures/queries.ts'
import { findListItems, findPartnership } from '#lib/domain/partnerships/queries.ts'
import { programmeKinds } from '#lib/domain/programmes/schema.ts'
import { databaseKinds } from '#lib/testing/database.ts'
import { run } from '#lib/testing/editing.ts'
import { arrangeFacts } from '#lib/testing/example-claims.ts'
import { arrangeTajimi, newestExpiry, partiesOf, valuesOf, yes } from '#lib/testing/fact-forms.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'

describe.each(databaseKinds())('records that begin, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(() => arrangeFacts(database))
  const refused = refusedOn(database, ({ code, field }) => [code, field].filter(Boolean).join(' '))

  const begin = (kind: string, values: object, more: object = {}) => run('record.begin', { kind, 'name.it': 'Esempio', ...valuesOf(values), source: 'bulletin', ...more })
  const begun = async (...given: Parameters<typeof begin>) => {
    const answer = await begin(...given)
    expect(answer).toMatchObject({ ok: true })
    return String((answer as { value: Record<string, unknown> }).value.recordId)
  }

  test('a tie begins hidden, with its names, parties, facts and the source', async () => {
    const id = await begun('partnership', { class: 'twinning', lifecycle: 'active', lifecycleConfidence: 'stated', since: '21 febbraio 2012', sinceConfidence: 'stated', sinceBasis: 'signed' }, { 'name.ja': 'ファエンツァ市と土岐市', home: ['faenza'], partner: ['toki'], paragraph: '2' })
    expect(await database.prisma.record.findUnique({ where: { id } })).toMatchObject({ kind: 'partnership', isPublic: false, version: 1 })
    expect(await database.prisma.partnership.findUnique({ where: { id } })).toMatchObject({ class: 'twinning', since: '2012-02-21', sinceFrom: new Date('2012-02-21'), sinceBasis: 'signed' })
    expect(await partiesOf(database, id)).toEqual([['faenza', 0], ['toki', 1]])
    expect((await database.prisma.nameForm.findMany({ where: { recordId: id }, orderBy: { position: 'asc' } })).map(({ lang, kind: one, form }) => [lang, one, form])).toEqual([['it', 'exonym', 'Esempio'], ['ja', 'exonym', 'ファエンツァ市と土岐市']])
    expect(await database.prisma.evidence.findMany({ where: { recordId: id } })).toMatchObject([{ field: 'record', sourceId: 'bulletin', paragraph: 2 }])
    expect(await database.prisma.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({ event: 'record.begun', recordId: id, after: { kind: 'partnership', home: 'faenza' } })
    // Made public, it has addresses by its names, and is found as every tie is.
    expect(await run('record.visibility', { recordId: id, version: 1, isPublic: 'true', ...yes })).toMatchObject({ ok: true })
    expect((await database.prisma.address.findMany({ where: { recordId: id }, orderBy: { locale: 'asc' } })).map(({ slug }) => slug)).toHaveLength(3)
  })

  test.each([
    ['territory', { level: 'city', parentId: ['toki'], country: 'JP' }, 'territory', { level: 'city', parentId: 'toki' }],
    ['organisation', { kind: 'university', seatId: ['faenza'], country: 'IT' }, 'organisation', { kind: 'university', seatId: 'faenza' }],
    ['person', {}, 'person', { unnamed: false }],
    ['programme', { kind: programmeKinds[0], period: 'dal 2022 al 2025', periodConfidence: 'stated' }, 'programme', { period: '2022/2025' }],
    ['activity', { kind: activityKinds[0], status: 'held', date: '2026-10', dateConfidence: 'stated', dateAsWritten: '', placeId: ['toki'] }, 'activity', { status: 'held', placeId: 'toki', dateTo: new Date('2026-10-31') }],
    ['topic', { sensitive: 'yes' }, 'topic', { sensitive: true }],
    ['statistic', { value: '1250,5', operator: '~', unit: 'people', subjectId: [''], areaId: ['toki'], period: '' }, 'statistic', { operator: '~', areaId: 'toki', published: false, label: null }],
  ] as const)('a record of each kind begins: %s', async (of, values, table, columns) => {
    const id = await begun(of, values)
    const rows = database.prisma[table] as unknown as { findUnique(args: object): Promise<unknown> }
    expect(await rows.findUnique({ where: { id } })).toMatchObject(columns)
  })

  test('a territory begins within those above it', async () => {
    await arrangeTajimi(database)
    const id = await begun('territory', { level: 'town', parentId: ['tajimi'], country: 'JP' })
    expect((await database.prisma.territoryAncestor.findMany({ where: { territoryId: id }, orderBy: { depth: 'asc' } })).map(({ ancestorId }) => ancestorId)).toEqual([id, 'tajimi', 'gifu'])
  })

  test('a figure is shown to readers once it is known what it counts and when, and no longer than that', async () => {
    let version = 1
    const id = await begun('statistic', { value: '1250,5', operator: '>', unit: 'people', subjectId: ['tie'], areaId: [''], period: '' }, { 'name.ja': '訪問者数' })
    expect(await database.prisma.evidence.findMany({ where: { recordId: id } })).toMatchObject([{ field: 'record', sourceId: 'bulletin' }])
    const figures = async () => {
      const { published, withheld } = await listFigures(1, 'it')
      return { published: published.map(({ label, quantity }) => [label, quantity?.value]), withheld: withheld.map(({ quantity }) => quantity) }
    }
    expect(await figures(), 'hidden').toEqual({ published: [], withheld: [] })
    expect(await run('record.visibility', { recordId: id, version, isPublic: 'true', ...yes })).toMatchObject({ ok: true })
    expect(await figures()).toEqual({ published: [], withheld: [null] })
    const change = async (fact: string, values: object) => {
      version += 1
      expect(await run('fact.save', { recordId: id, version, fact, ...valuesOf(values), ...yes })).toMatchObject({ ok: true })
    }
    await change('statistic.period', { period: 'marzo 2026' })
    expect(await figures()).toEqual({ published: [['Esempio', 1250.5]], withheld: [] })
    expect((await findFiguresOf('tie', 'ja')).map(({ id: one, label }) => [one, label])).toEqual([[id, '訪問者数']])
    expect(await newestExpiry(database)).toEqual(expect.arrayContaining([`record:${id}`, 'record:tie', 'kind:statistic', 'addresses']))
    await change('statistic.wording', { 'label.it': 'visitatori', 'label.en': 'visitors', 'label.ja': '訪問者', 'note.it': '', 'note.en': '', 'note.ja': '' })
    expect(await figures()).toMatchObject({ published: [['visitatori', 1250.5]] })
    await change('statistic.subject', { subjectId: [''] })
    expect(await figures()).toEqual({ published: [], withheld: [null] })
    expect(await newestExpiry(database)).toContain('record:tie')
    await refused(() => run('fact.save', { recordId: id, version: version + 1, fact: 'statistic.quantity', ...valuesOf({ value: '', operator: '=', unit: 'people' }), ...yes }), 'invalid', 'field-missing value.value')
  })

  test('nothing begins without a name, a source, its facts, or with a party twice', async () => {
    const museum = { kind: 'association', seatId: [''], country: '' }
    await refused(() => begin('organisation', museum, { 'name.it': ' ' }), 'invalid', 'name-missing name.it')
    await refused(() => begin('organisation', museum, { own: 'ja' }), 'invalid', 'own-name-missing own')
    await refused(() => begin('organisation', museum, { 'name.ja': '会', reading: 'KAI' }), 'invalid', 'reading-not-kana reading')
    await refused(() => begin('organisation', museum, { source: '' }), 'issues', 'evidence-missing source')
    await refused(() => begin('organisation', museum, { source: 'toki' }), 'issues', 'source-unknown source')
    await refused(() => begin('organisation', { ...museum, kind: 'castle' }), 'invalid', 'not-understood value.kind')
    await refused(() => begin('organisation', { ...museum, seatId: ['tie'] }), 'issues', 'link-unknown value.seatId')
    await refused(() => begin('article', {}), 'invalid', 'not-understood kind')
    const tie = { class: 'twinning', lifecycle: 'active', lifecycleConfidence: 'stated', since: '', sinceConfidence: '', sinceBasis: '' }
    await refused(() => begin('partnership', tie, { home: ['faenza'] }), 'invalid', 'party-missing partner')
    await refused(() => begin('partnership', tie, { home: ['faenza'], partner: ['faenza'] }), 'issues', 'line-there-already partner')
    await refused(() => begin('partnership', tie, { home: ['faenza'], partner: ['news'] }), 'issues', 'link-unknown partner')
  })

  const act = valuesOf({ kind: 'revision', partyId: 'tie--1', originalTitle: '', originalLanguage: '', date: '平成11年', dateConfidence: 'stated', dateBasis: 'revision', dateAsWritten: '', status: 'held' })

  test('an act is added to a tie, and its readers are asked about first', async () => {
    const input = { recordId: 'tie', version: 1, 'name.it': 'Revisione', 'name.ja': '改定', ...act, source: 'chronicle' }
    await refused(() => run('act.begin', { ...input, 'name.it': '', 'name.ja': '' }), 'invalid', 'name-missing name.it')
    await refused(() => run('act.begin', input), 'confirm')
    await refused(() => run('act.begin', { ...input, source: '', ...yes }), 'issues', 'evidence-missing source')
    await refused(() => run('act.begin', { ...input, recordId: 'toki', ...yes }), 'not-found')
    await refused(() => run('act.begin', { ...input, version: 3, ...yes }), 'stale')
    await refused(() => run('act.begin', { ...input, 'value.date': 'ieri', ...yes }), 'invalid', 'date-not-edtf value.date')
    await refused(() => run('act.begin', { ...input, 'value.partyId': 'other--1', ...yes }), 'issues', 'line-unknown value.partyId')
    const answer = await run('act.begin', { ...input, ...yes })
    expect(answer).toMatchObject({ ok: true })
    const page = String((answer as { value: Record<string, unknown> }).value.page)
    expect(await database.prisma.instrument.findUnique({ where: { id: page } })).toMatchObject({ partnershipId: 'tie', partyId: 'tie--1', date: '1999', dateBasis: 'revision', status: 'held', position: 1 })
    expect((await database.prisma.nameForm.findMany({ where: { recordId: page }, orderBy: { position: 'asc' } })).map(({ form }) => form)).toEqual(['Revisione', '改定'])
    expect(await database.prisma.record.findUnique({ where: { id: page } })).toMatchObject({ kind: 'instrument', isPublic: true })
    expect(await database.prisma.record.findUnique({ where: { id: 'tie' } })).toMatchObject({ version: 2 })
    // The tie, what is tied to it, the timeline, and the source, which says what was taken from it.
    expect(await newestExpiry(database)).toEqual(expect.arrayContaining(['record:tie', 'record:toki', `record:${page}`, 'kind:instrument', 'record:chronicle', 'kind:source']))
  })

  test('what is hidden stands in no list of readers and in no count of theirs', async () => {
    const town = await begun('territory', { level: 'town', parentId: ['toki'], country: 'JP' }, { 'name.ja': '見本町', own: 'ja' })
    const tie = await begun('partnership', { class: 'twinning', lifecycle: 'active', lifecycleConfidence: 'stated', since: '2012', sinceConfidence: 'stated', sinceBasis: 'signed' }, { home: ['faenza'], partner: [town] })
    const seen = async () => {
      const { counts } = await findHome('it')
      return { counts, parties: (await findListItems([tie], 'it'))[0]?.parties.map(({ id }) => id) }
    }
    const before = (await seen()).counts
    const show = (recordId: string) => run('record.visibility', { recordId, version: 1, isPublic: 'true', ...yes })
    expect(await show(tie)).toMatchObject({ ok: true })
    expect(await seen()).toEqual({ counts: { ...before, partnerships: before.partnerships + 1 }, parties: ['faenza'] })
    expect(await show(town)).toMatchObject({ ok: true })
    expect(await seen()).toEqual({ counts: { partnerships: before.partnerships + 1, territories: before.territories + 1 }, parties: ['faenza', town] })
  })

  test('acts are seen with their tie, hidden with it, and shown again but for those that somebody hid', async () => {
    const tie = await begun('partnership', { class: 'twinning', lifecycle: 'active', lifecycleConfidence: 'stated', since: '2012', sinceConfidence: 'stated', sinceBasis: 'signed' }, { home: ['faenza'], partner: ['toki'] })
    const version = async (id: string) => (await database.prisma.record.findUniqueOrThrow({ where: { id } })).version
    const show = async (id: string, isPublic: boolean) => run('record.visibility', { recordId: id, version: await version(id), isPublic: String(isPublic), ...yes })
    const add = async () => {
      const answer = await run('act.begin', { recordId: tie, version: await version(tie), 'name.it': 'Accordo', ...act, 'value.partyId': '', source: 'bulletin', ...yes })
      return String((answer as { value: Record<string, unknown> }).value.page)
    }
    const [first, second] = [await add(), await add()]
    const acts = async () => [(await findPartnership(tie, 'it'))?.acts.map(({ id }) => id) ?? [], (await database.prisma.record.findMany({ where: { id: { in: [first, second] }, isPublic: true } })).length]
    expect(await acts()).toEqual([[], 0])
    await refused(async () => show(first, true), 'issues', 'tie-hidden')
    expect(await show(tie, true)).toMatchObject({ ok: true })
    expect(await acts()).toEqual([[first, second], 2])
    expect(await show(second, false)).toMatchObject({ ok: true })
    expect(await show(tie, false)).toMatchObject({ ok: true })
    expect(await acts()).toEqual([[], 0])
    expect(await database.prisma.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({ event: 'record.hidden', recordId: tie, after: { isPublic: false, acts: [first] } })
    // Readers knew it with its tie.
    await refused(() => run('record.trash', { recordId: first }), 'issues', 'published-not-trashed')
    expect(await show(tie, true)).toMatchObject({ ok: true })
    expect(await acts()).toEqual([[first], 1])
    // Whoever shows an act while its tie is hidden is either first, and it is hidden with it, or told so.
    await Promise.all([show(tie, false), show(second, true)])
    expect(await acts()).toEqual([[], 0])
  })
})
