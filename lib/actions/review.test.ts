import { beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '#lib/clock.ts'
import type { Actor } from '#lib/auth/roles.ts'
import { findReleasable } from '#lib/content/desk/release/queries.ts'
import { findOpenText } from '#lib/content/desk/text/queries.ts'
import { findPreview } from '#lib/content/previews/opened/queries.ts'
import { listPreviews } from '#lib/content/previews/queries.ts'
import { newPreviewToken } from '#lib/content/previews/token.ts'
import { findDraftPage, findPageText } from '#lib/content/texts/queries.ts'
import type { StandsNow } from '#lib/content/too-late.ts'
import { databaseKinds, emptyTables } from '#lib/testing/database.ts'
import { suiteDatabase } from '#lib/testing/suite-database.ts'
import { arrangeDesk, exampleActor, paragraph } from '#lib/testing/desk.ts'
import { run } from '#lib/testing/editing.ts'
import { refusedOn } from '#lib/testing/refusal.ts'
import type { specs } from './specs.ts'

const as = (actor: Actor) => (name: keyof typeof specs, input: object) => run(name, input, actor)

const translator: Actor = { ...exampleActor, id: 'example-translator', role: 'translator', locales: ['ja'] }
const editor: Actor = { ...exampleActor, id: 'example-editor', role: 'editor' }
const [translate, edit, administer] = [as(translator), as(editor), as(exampleActor)]

const words = { title: 'お知らせ', summary: '新しいお知らせです。', slug: '', body: paragraph('本文です。') }
const save = (run: typeof edit, version: number, more: object = {}) => run('draft.save', { recordId: 'news', locale: 'ja', version, client: 'an-open-editor', sequence: 1, ...words, ...more })
const release = (more: object) => edit('texts.release', { recordId: 'news', when: 'now', ...more })
const italian = { 'language-it': 'yes', 'version-it': 2, 'note-it': 'Testo nuovo' }

describe.each(databaseKinds())('review and release, on %s', (kind) => {
  const database = suiteDatabase(kind)
  beforeEach(async () => {
    setClock(null)
    await emptyTables(database)
    await arrangeDesk()
  })

  const refused = refusedOn(database, ({ text, code }) => [text, code].filter(Boolean).join(' '))
  const draft = (locale = 'ja') => database.prisma.workingDraft.findUnique({ where: { documentId: `news--${locale}` } })
  const submit = (run: typeof edit, version: number) => run('draft.submit', { recordId: 'news', locale: 'ja', version })

  test('a translator submits, an editor sends back with a note, edited it is a draft, submitted again and published', async () => {
    await save(translate, 0)
    expect(await submit(translate, 1)).toMatchObject({ ok: true, value: { version: 2 } })
    await refused(() => submit(translate, 2), 'issues', 'in-review-already')
    await refused(() => submit(translate, 1), 'stale')
    await refused(() => translate('draft.send-back', { recordId: 'news', locale: 'ja', version: 2, note: 'No' }), 'forbidden')
    await refused(() => edit('draft.send-back', { recordId: 'news', locale: 'ja', version: 2, note: '  ' }), 'invalid', 'note-missing')
    expect(await edit('draft.send-back', { recordId: 'news', locale: 'ja', version: 2, note: 'Manca la data.' })).toMatchObject({ ok: true })
    expect((await findOpenText('news', 'ja', 'it'))?.review).toMatchObject({ state: 'draft', returned: { note: 'Manca la data.' } })
    // An editor that was open meanwhile is told before it writes over anything.
    await refused(() => save(translate, 1, { sequence: 2 }), 'stale')
    expect(await save(translate, 3, { title: '十月のお知らせ', client: 'another-editor' })).toMatchObject({ ok: true })
    expect((await findOpenText('news', 'ja', 'it'))?.review).toMatchObject({ returned: { note: 'Manca la data.' } })
    expect(await submit(translate, 4)).toMatchObject({ ok: true })
    expect(await draft()).toMatchObject({ state: 'in-review', returnedNote: null, submittedBy: translator.id })
    await refused(() => translate('text.publish', { recordId: 'news', locale: 'ja', version: 5 }), 'forbidden')
    expect(await edit('text.publish', { recordId: 'news', locale: 'ja', version: 5 })).toMatchObject({ ok: true })
    await refused(() => edit('draft.send-back', { recordId: 'news', locale: 'ja', version: 6, note: 'Tardi' }), 'issues', 'not-in-review')
  })

  test('whoever edits a text in review takes it back to a draft, and the audit says so', async () => {
    await save(translate, 0)
    await submit(translate, 1)
    expect(await save(edit, 2, { title: '別の題', client: 'another-editor' })).toMatchObject({ ok: true })
    expect(await draft()).toMatchObject({ state: 'draft', submittedBy: null })
    const audit = await database.prisma.auditEntry.findMany({ orderBy: { id: 'asc' } })
    expect(audit.map(({ event, before }) => [event, (before as { state?: string } | null)?.state])).toEqual([['draft.saved', undefined], ['draft.submitted', undefined], ['draft.saved', 'in-review']])
  })

  test('two persons: whoever saved last cannot publish, alone, together or later; somebody else can', async () => {
    expect(await administer('rules.save', { version: 0, twoPersons: 'yes' })).toMatchObject({ ok: true, value: { version: 1 } })
    await refused(() => administer('rules.save', { version: 0 }), 'stale')
    await save(edit, 0)
    await refused(() => edit('text.publish', { recordId: 'news', locale: 'ja', version: 1 }), 'issues', 'two-persons')
    await refused(() => release({ ...italian, 'language-ja': 'yes', 'version-ja': 1 }), 'issues', 'ja two-persons')
    await refused(() => release({ 'language-ja': 'yes', 'version-ja': 1, when: 'later', day: '2099-01-01', time: '09:00' }), 'issues', 'ja two-persons')
    expect((await findReleasable('news', editor.id, 'it'))?.texts.map(({ needsSomebodyElse }) => needsSomebodyElse)).toEqual([false, false, true])
    expect(await administer('text.publish', { recordId: 'news', locale: 'ja', version: 1 })).toMatchObject({ ok: true })
    expect(await administer('rules.save', { version: 1 })).toMatchObject({ ok: true })
    expect(await save(administer, 2)).toMatchObject({ ok: true })
    expect(await administer('text.publish', { recordId: 'news', locale: 'ja', version: 3, changeNote: '変更' })).toMatchObject({ ok: true })
  })

  test('T20: several languages go together or not at all, each fault with its language', async () => {
    await save(edit, 0, { title: '', body: [] })
    await refused(() => release({ ...italian, 'note-it': '', 'language-ja': 'yes', 'version-ja': 1, 'language-en': 'yes', 'version-en': 1 }), 'issues', 'it change-note-missing', 'en no-draft', 'ja title-missing', 'ja body-missing')
    await refused(() => release({}), 'invalid', 'languages-missing')
    await save(edit, 1, { sequence: 2 })
    await refused(() => release({ ...italian, 'language-ja': 'yes', 'version-ja': 1 }), 'stale')
    const english = async () => ({ text: (await findPageText('news', 'en'))?.text, version: (await findOpenText('news', 'en', 'it'))?.version })
    const before = await english()
    expect(await release({ ...italian, 'language-ja': 'yes', 'version-ja': 2 })).toMatchObject({ ok: true, value: { locales: ['it', 'ja'], scheduleId: null } })
    expect((await findPageText('news', 'it'))?.text).toMatchObject({ title: 'Notizia nuova', history: [{ changeNote: 'Testo nuovo' }, {}] })
    expect((await findPageText('news', 'ja'))?.text?.title).toBe('お知らせ')
    expect(await english()).toEqual(before)
    expect(await database.prisma.auditEntry.findMany({ where: { event: 'texts.published' } })).toHaveLength(1)
  })

  test('T19: a new translation starts as a draft that readers do not see', async () => {
    await save(translate, 0)
    expect(await draft()).toMatchObject({ state: 'draft' })
    expect((await findPageText('news', 'ja'))?.text).toBeNull()
    expect((await findOpenText('news', 'it', 'it'))?.others).toEqual([{ locale: 'en', isLive: true, hasDraft: false }, { locale: 'ja', isLive: false, hasDraft: true }])
  })

  test('an embargo keeps every way of publishing shut until its moment', async () => {
    setClock(new Date('2026-11-28T09:00:00Z'))
    const embargo = (more: object) => edit('article.embargo', { recordId: 'news', version: 1, ...more })
    await refused(() => embargo({ day: '2026-11-27', time: '09:00' }), 'issues', 'moment-past')
    await refused(() => embargo({ day: '', time: '' }), 'invalid', 'day-missing')
    await refused(() => embargo({ recordId: 'tie', day: '2026-12-01', time: '09:00' }), 'not-found')
    expect(await embargo({ day: '2026-12-01', time: '18:00', zone: 'Asia/Tokyo' })).toMatchObject({ ok: true })
    const told = await refused(() => edit('text.publish', { recordId: 'news', locale: 'it', version: 2, changeNote: 'Prima' }), 'issues', 'embargoed')
    expect(told).toMatchObject({ issues: [{ values: { rome: '2026-12-01 10:00', tokyo: '2026-12-01 18:00' } }] })
    await refused(() => release({ ...italian, when: 'later', day: '2026-12-01', time: '09:59' }), 'issues', 'it embargoed')
    expect(await release({ ...italian, when: 'later', day: '2026-12-01', time: '10:00' })).toMatchObject({ ok: true })
    await refused(() => embargo({ version: 2, day: '2026-12-02', time: '10:00' }), 'issues', 'embargo-after-schedule')
    // Whoever saw the page before that is shown the moment, and lifts none that they have not seen.
    const late = (await refused(() => embargo({ day: '2026-12-03', time: '10:00' }), 'stale')) as { detail: StandsNow }
    expect(late.detail).toEqual({ version: 2, values: { day: '2026-12-01', time: '10:00', zone: 'Europe/Rome' }, named: [] })
    await refused(() => embargo({ isLifted: 'yes' }), 'stale')
    expect(await embargo({ version: 2, isLifted: 'yes' })).toMatchObject({ ok: true })
    expect((await findOpenText('news', 'it', 'it'))?.embargoUntil).toBeNull()
  })

  test('a preview opens with its token alone, until it ends, is closed, or the draft is gone', async () => {
    setClock(new Date('2026-11-28T09:00:00Z'))
    const token = newPreviewToken()
    const share = (more: object = {}) => edit('preview.share', { recordId: 'news', locale: 'it', version: 2, hours: 24, token, ...more })
    await refused(() => share({ locale: 'en' }), 'issues', 'no-draft')
    await refused(() => share({ hours: 9000 }), 'invalid', 'not-understood')
    await refused(() => share({ token: 'short' }), 'invalid', 'not-understood')
    const shared = await share()
    const linkId = shared.ok ? shared.value.linkId : null
    expect(await findPreview(token)).toMatchObject({ state: 'open', recordId: 'news', locale: 'it' })
    expect(await findPreview(newPreviewToken())).toBeNull()
    // Neither the token nor anything that it could be read from is written anywhere.
    for (const row of [await database.prisma.previewLink.findMany(), await database.prisma.answeredRequest.findMany(), await database.prisma.auditEntry.findMany({ select: { after: true } })]) expect(JSON.stringify(row)).not.toContain(token)
    expect(await listPreviews('news', 'it', token)).toMatchObject({ links: [{ id: linkId }], isOneOfThem: true })
    expect(await findDraftPage('news', 'it')).toMatchObject({ page: { text: { title: 'Notizia nuova' } } })
    setClock(new Date('2026-11-29T08:59:00Z'))
    expect(await findPreview(token)).toMatchObject({ state: 'open' })
    setClock(new Date('2026-11-29T09:00:00Z'))
    expect(await findPreview(token)).toMatchObject({ state: 'ended' })
    setClock(new Date('2026-11-28T10:00:00Z'))
    expect(await edit('preview.revoke', { linkId })).toMatchObject({ ok: true })
    await refused(() => edit('preview.revoke', { linkId }), 'issues', 'preview-ended')
    expect(await findPreview(token)).toMatchObject({ state: 'ended' })
    const other = newPreviewToken()
    await share({ token: other })
    await edit('text.publish', { recordId: 'news', locale: 'it', version: 2, changeNote: 'Pubblicata' })
    expect(await findPreview(other)).toMatchObject({ state: 'ended' })
    expect(await findDraftPage('news', 'it')).toBeNull()
    // What somebody begins next was shared with nobody, whether the draft before was published or thrown away.
    const again = await edit('draft.restore', { recordId: 'news', locale: 'it', version: 3, edition: 1 })
    expect(again).toMatchObject({ ok: true })
    expect(await findPreview(other)).toMatchObject({ state: 'ended' })
    const third = newPreviewToken()
    expect(await share({ token: third })).toMatchObject({ ok: true })
    expect(await findPreview(third)).toMatchObject({ state: 'open' })
    await edit('draft.discard', { recordId: 'news', locale: 'it', version: 4 })
    await edit('draft.restore', { recordId: 'news', locale: 'it', version: 5, edition: 1 })
    expect(await findPreview(third)).toMatchObject({ state: 'ended' })
  })
})
