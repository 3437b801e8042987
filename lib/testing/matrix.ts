import 'server-only'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeAudit } from '#lib/audit/commands.ts'
import { may, type Role } from '#lib/auth/roles.ts'
import { fieldWord } from '#lib/content/desk/audit/field-word.ts'
import { fieldChanges } from '#lib/content/desk/audit/fields.ts'
import type { Database, DatabaseKind } from '#lib/db/database.ts'
import { emptyTables } from './database.ts'
import { suiteDatabase } from './suite-database.ts'
import { arrangeDesk, arrangeUsers, changedTables, deskRoles, fingerprints, paragraph } from './desk.ts'
import { accountCells, arrangeAccounts, arrangeFactors, actAs } from './accounts.ts'
import { arrangeClaims, arrangeConflict, exampleClaims, exampleSettlement } from './example-claims.ts'
import { exampleOwner } from './example-owner.ts'
import { examplePassword as password } from './example-accounts.mjs'
import { arrangeReview, exampleLinkId, exampleScheduleId } from './review.ts'
import { browserCookies, newBrowser, newRequest, useCookies } from './request.ts'
import { perform } from '#lib/actions/perform.ts'
import { signIn } from '#lib/actions/sign-in.ts'
import { specs } from '#lib/actions/specs.ts'

type Name = keyof typeof specs

const draft = { title: '見出し', summary: '要約です。', slug: '', body: paragraph('本文です。') }

const scrap = ({ prisma }: Database) => prisma.record.create({ data: { id: 'scrap', kind: 'article' } })
const trashed = ({ prisma }: Database) => prisma.record.create({ data: { id: 'scrap', kind: 'article', trashedAt: new Date(), trashedBy: 'test' } })

const arrangeCode = ({ prisma }: Database) => prisma.territoryCode.create({ data: { territoryId: 'toki', scheme: 'jis', value: '21212' } })

/** The draft of the desk, published over the first edition, with its words left in the draft. */
async function anotherEdition({ prisma }: Database): Promise<void> {
  const { slug, title, summary, body } = { slug: 'notizia-nuova', title: 'Notizia nuova', summary: 'Una notizia nuova.', body: paragraph('Testo nuovo.') }
  await prisma.edition.create({ data: { id: 'news--it--2', documentId: 'news--it', number: 2, slug, title, summary, body, publishedBy: 'test', publishedAt: new Date('2026-11-21T09:00:00Z') } })
  await prisma.document.update({ where: { id: 'news--it' }, data: { liveEditionId: 'news--it--2' } })
}

const exampleAttachment = 'ef'.repeat(20)
const carried = ({ prisma }: Database) => prisma.recordAttachment.create({ data: { attachmentId: exampleAttachment, recordId: 'tie', attachedAt: new Date('2026-11-02T09:00:00Z') } })

/** For every action: an input that is right, the language that it is about, and what it writes when it is allowed. */
const cells: Record<Name, { input: object; locale?: 'it' | 'ja'; writes: string[]; event: string; endsSession?: true; arrange?: (database: Database) => Promise<unknown> }> = {
  ...accountCells,
  'session.end': { input: {}, writes: [], event: 'session.ended', endsSession: true },
  'password.change': { input: { current: password, password: 'another example phrase' }, writes: ['Credential', 'User'], event: 'password.changed', endsSession: true },
  'language.choose': { input: { language: 'ja' }, writes: ['User'], event: 'language.chosen' },
  'draft.save': { input: { recordId: 'news', locale: 'ja', version: 0, client: 'client-1', sequence: 1, ...draft }, locale: 'ja', writes: ['Document', 'DraftSave', 'WorkingDraft'], event: 'draft.saved' },
  'draft.discard': { input: { recordId: 'news', locale: 'it', version: 2 }, locale: 'it', writes: ['Document', 'WorkingDraft'], event: 'draft.discarded' },
  'draft.restore': { input: { recordId: 'news', locale: 'it', version: 2, edition: 1 }, locale: 'it', writes: ['Document', 'DraftSave', 'WorkingDraft'], event: 'draft.restored' },
  'text.publish': { input: { recordId: 'news', locale: 'it', version: 2, changeNote: 'Nuovo testo' }, locale: 'it', writes: ['Document', 'Edition', 'Expiry', 'Segment', 'WorkingDraft'], event: 'text.published' },
  'text.withdraw': { input: { recordId: 'news', locale: 'it', version: 2, kind: 'gone', reason: 'Superata' }, locale: 'it', writes: ['Document', 'Expiry'], event: 'text.withdrawn' },
  'article.create': { input: { locale: 'ja' }, locale: 'ja', writes: ['Document', 'DraftSave', 'Record', 'WorkingDraft'], event: 'article.created' },
  'article.duplicate': { input: { recordId: 'news', locale: 'it' }, locale: 'it', writes: ['Document', 'DraftSave', 'Record', 'RecordLink', 'WorkingDraft'], event: 'article.duplicated' },
  'article.link': { input: { recordId: 'news', version: 1, about: ['toki'] }, writes: ['Expiry', 'Record', 'RecordLink'], event: 'article.linked' },
  'picture.add': { input: { id: 'ab'.repeat(20), name: 'foto.jpg', width: 1920, height: 1280, credit: 'Archivio di esempio', licence: 'cc-by-4' }, writes: ['Expiry', 'Picture'], event: 'picture.added' },
  'picture.describe': { input: { id: 'cd'.repeat(20), version: 1, credit: 'Un altro archivio', licence: 'cc0' }, writes: ['Expiry', 'Picture'], event: 'picture.described' },
  'picture.focus': { input: { id: 'cd'.repeat(20), version: 1, focusX: 20, focusY: '80' }, writes: ['Picture'], event: 'picture.focused' },
  'attachment.add': { input: { id: 'ab'.repeat(20), name: '協定書.pdf', size: 1000, title: '姉妹都市提携協定書', lang: 'ja', credit: '土岐市', licence: 'by-permission' }, writes: ['Attachment'], event: 'attachment.added' },
  'attachment.describe': { input: { id: exampleAttachment, version: 1, title: 'Accordo', lang: 'it', credit: 'Un altro archivio', licence: 'cc0' }, writes: ['Attachment', 'Expiry'], event: 'attachment.described', arrange: carried },
  'attachment.attach': { input: { id: exampleAttachment, version: 1, records: ['tie', 'hidden-topic'], confirmed: 'yes' }, writes: ['Attachment', 'Expiry', 'RecordAttachment'], event: 'attachment.attached' },
  'attachment.erase': { input: { id: exampleAttachment, version: 1, confirmed: 'yes' }, writes: ['Attachment'], event: 'attachment.erased' },
  'record.visibility': { input: { recordId: 'hidden-topic', version: 1, isPublic: 'true', confirmed: 'yes' }, writes: ['Address', 'Expiry', 'Record'], event: 'record.shown' },
  'record.name': { input: { recordId: 'toki', version: 1, lang: 'en', kind: 'exonym', form: 'Toki', confirmed: 'yes' }, writes: ['Expiry', 'NameForm', 'Record'], event: 'record.name-saved' },
  'fact.save': { input: { recordId: 'toki', version: 1, fact: 'territory.level', 'value.level': 'city', source: 'chronicle', quotation: '市制施行', confirmed: 'yes' }, writes: ['Evidence', 'Expiry', 'Record', 'Territory'], event: 'fact.saved', arrange: arrangeClaims },
  'line.save': { input: { recordId: 'tie', version: 1, fact: 'partnership.milestones', 'value.role': 'first-contact', 'value.date': '1975', 'value.confidence': 'stated', 'value.label.it': '', 'value.label.en': '', 'value.label.ja': '', 'value.note.it': '', 'value.note.en': '', 'value.note.ja': '', source: 'chronicle', confirmed: 'yes' }, writes: ['Evidence', 'Expiry', 'Milestone', 'Record'], event: 'line.saved', arrange: arrangeClaims },
  'line.remove': { input: { recordId: 'toki', version: 1, fact: 'territory.codes', line: 'jis', reason: 'Letto male', confirmed: 'yes' }, writes: ['Expiry', 'Record', 'TerritoryCode'], event: 'line.removed', arrange: arrangeCode },
  'record.begin': { input: { kind: 'organisation', 'name.ja': '見本協会', own: 'ja', reading: 'みほんきょうかい', 'value.kind': 'association', 'value.seatId': ['toki'], 'value.country': 'JP', source: 'chronicle' }, writes: ['Evidence', 'NameForm', 'Organisation', 'Record'], event: 'record.begun', arrange: arrangeClaims },
  'act.begin': { input: { recordId: 'tie', version: 1, 'name.ja': '改定', 'value.kind': 'revision', 'value.partyId': '', 'value.originalTitle': '', 'value.originalLanguage': '', 'value.date': '1999', 'value.dateConfidence': 'stated', 'value.dateBasis': '', 'value.dateAsWritten': '', 'value.status': 'held', source: 'chronicle', confirmed: 'yes' }, writes: ['Evidence', 'Expiry', 'Instrument', 'NameForm', 'Record'], event: 'act.begun', arrange: arrangeClaims },
  'evidence.save': { input: { recordId: 'tie', version: 1, field: 'since', value: '1979年10月', source: 'chronicle', paragraph: 3, confirmed: 'yes' }, writes: ['Evidence', 'Expiry', 'Record'], event: 'evidence.saved', arrange: arrangeClaims },
  'evidence.remove': { input: { recordId: 'tie', version: 1, evidenceId: exampleClaims.second, reason: 'Letta male', confirmed: 'yes' }, writes: ['Evidence', 'Expiry', 'Record'], event: 'evidence.removed', arrange: arrangeClaims },
  'conflict.save': { input: { recordId: 'tie', version: 1, evidence: [exampleClaims.first, exampleClaims.second], follows: exampleClaims.first, ...exampleSettlement, confirmed: 'yes' }, writes: ['Conflict', 'ConflictEvidence', 'Expiry', 'Record'], event: 'conflict.saved', arrange: arrangeClaims },
  'conflict.remove': { input: { recordId: 'tie', version: 1, conflictId: 'differ', reason: 'Dicono lo stesso', confirmed: 'yes' }, writes: ['Conflict', 'ConflictEvidence', 'Expiry', 'Record'], event: 'conflict.removed', arrange: arrangeConflict },
  'source.create': { input: { title: '土岐市史', language: 'ja', publisher: '土岐市', date: '昭和46年' }, writes: ['NameForm', 'Record', 'SourceDocument'], event: 'source.created' },
  'owner.save': { input: { version: 0, ...exampleOwner }, writes: ['AuditPersonal', 'Expiry', 'Setting'], event: 'owner.saved' },
  'barrier.answer': { input: { id: 'B-2026-7K3Q-9MTW', version: 1, state: 'answered', answer: 'Corretto.' }, writes: ['BarrierReport'], event: 'barrier.answered' },
  'barrier.erase-email': { input: { id: 'B-2026-7K3Q-9MTW', version: 1 }, writes: ['BarrierReport'], event: 'barrier.email-erased' },

  'draft.submit': { input: { recordId: 'news', locale: 'it', version: 2 }, locale: 'it', writes: ['Document', 'WorkingDraft'], event: 'draft.submitted' },
  'draft.send-back': { input: { recordId: 'queued', locale: 'it', version: 2, note: 'Manca la data.' }, locale: 'it', writes: ['Document', 'WorkingDraft'], event: 'draft.sent-back' },
  'texts.release': { input: { recordId: 'news', 'language-it': 'yes', 'version-it': 2, 'note-it': 'Nuovo testo', when: 'now' }, locale: 'it', writes: ['Document', 'Edition', 'Expiry', 'Segment', 'WorkingDraft'], event: 'texts.published' },
  'schedule.move': { input: { scheduleId: exampleScheduleId, version: 1, day: '2099-01-01', time: '09:00', zone: 'Asia/Tokyo' }, writes: ['Schedule', 'WorkingDraft'], event: 'schedule.moved' },
  'schedule.cancel': { input: { scheduleId: exampleScheduleId, version: 1 }, writes: ['Document', 'Schedule', 'WorkingDraft'], event: 'schedule.cancelled' },
  'article.embargo': { input: { recordId: 'news', version: 1, day: '2099-01-01', time: '09:00' }, writes: ['Record'], event: 'article.embargoed' },
  'preview.share': { input: { recordId: 'news', locale: 'it', version: 2, hours: 24, token: 'x'.repeat(43) }, locale: 'it', writes: ['PreviewLink'], event: 'preview.shared' },
  'preview.revoke': { input: { linkId: exampleLinkId }, writes: ['PreviewLink'], event: 'preview.revoked' },
  'activity.settle': { input: { recordId: 'visit', version: 1, status: 'held', date: '2026-10-12', dateConfidence: 'stated', confirmed: 'yes' }, writes: ['Activity', 'Expiry', 'Record'], event: 'activity.settled' },
  'rules.save': { input: { version: 0, twoPersons: 'yes' }, writes: ['Setting'], event: 'rules.saved' },
  'text.undo': { input: { recordId: 'news', locale: 'it', version: 2, edition: 2 }, locale: 'it', writes: ['Document', 'Edition', 'Expiry', 'Segment'], event: 'text.publish-undone', arrange: anotherEdition },
  'text.redact': { input: { recordId: 'news', locale: 'it', version: 2, passage: 'Notizia', reason: 'Richiesta', confirmed: 'yes' }, locale: 'it', writes: ['AuditPersonal', 'Document', 'DraftSave', 'Edition', 'Expiry', 'WorkingDraft'], event: 'text.redacted' },
  'record.trash': { input: { recordId: 'scrap' }, writes: ['Record'], event: 'record.trashed', arrange: scrap },
  'record.restore': { input: { recordId: 'scrap' }, writes: ['Record'], event: 'record.restored', arrange: trashed },
  'record.erase': { input: { recordId: 'scrap', confirmed: 'yes' }, writes: ['Record'], event: 'record.erased', arrange: trashed },
  'audit.erase': { input: { id: 1, reason: 'Richiesta' }, writes: ['AuditPersonal'], event: 'audit.erased', arrange: ({ prisma }) => prisma.$transaction((tx) => writeAudit(tx, { actor: 'test', event: 'owner.saved', personal: { controller: 'Example' } })) },
}

const always = ['AnsweredRequest', 'AuditEntry']
const names = Object.keys(specs) as Name[]
const granted: Record<string, string[]> = { viewer: [], translator: ['ja'], editor: ['it', 'en', 'ja'], administrator: ['it', 'en', 'ja'] }

const isAllowed = (role: Role, name: Name) =>
  may({ role, locales: (granted[role] ?? []) as ('it' | 'en' | 'ja')[], mustChangePassword: false }, specs[name].permission, cells[name].locale)

let requests = 0
const run = (name: Name, input: object) => perform(specs[name] as never, { request: `matrix-${requests++}`, ...input })

/**
 * Every action as every role, sent by nobody and from elsewhere, and sent twice: what changes in the database is what the
 * cell says, or nothing. The cookies of a request are those of lib/testing/request.ts.
 */
export function testMatrixOn(kind: DatabaseKind): void {
  describe(`S-04: who may do what, on ${kind}`, () => {
    const database = suiteDatabase(kind)
    const cookies: Partial<Record<Role, Map<string, string>>> = {}
    let restoreSessions: () => Promise<unknown>
    // What a test found unchanged, the next one need not have arranged anew: more than half of all are refusals.
    let isAsArranged = false

    beforeAll(async () => {
      await arrangeUsers()
      for (const role of deskRoles) {
        newBrowser()
        await signIn({ email: `${role}@kakehashi.example`, password })
        cookies[role] = browserCookies()
      }
      const { prisma } = database
      await arrangeAccounts(database)
      const [users, sessions, credentials] = [await prisma.user.findMany(), await prisma.session.findMany(), await prisma.credential.findMany()]
      restoreSessions = () => prisma.$transaction([
        prisma.user.deleteMany(), prisma.user.createMany({ data: users }), prisma.session.createMany({ data: sessions }), prisma.credential.createMany({ data: credentials }),
      ])
    })
    beforeEach(async () => {
      newBrowser()
      if (isAsArranged) return
      await emptyTables(database, ['User', 'Session', 'Credential', 'Attempt'])
      await restoreSessions()
      await arrangeFactors(database)
      await arrangeDesk()
      await arrangeReview()
    })
    beforeEach(() => {
      isAsArranged = false
    })

    const as = (role: Role) => {
      actAs(role)
      useCookies(cookies[role] ?? new Map())
    }

    test.each(names.flatMap((name) => deskRoles.map((role) => [name, role] as const)))('%s by a %s', async (name, role) => {
      as(role)
      await cells[name].arrange?.(database)
      const known = await database.prisma.auditEntry.count()
      const before = await fingerprints(database)
      const outcome = await run(name, cells[name].input)
      const changed = changedTables(before, await fingerprints(database))
      if (!isAllowed(role, name)) {
        expect(outcome).toMatchObject({ ok: false, code: 'forbidden' })
        expect(changed, 'tables written by a refused action').toEqual([])
        isAsArranged = cells[name].arrange === undefined
        return
      }
      expect(outcome).toMatchObject({ ok: true })
      expect(changed).toEqual([...always, ...cells[name].writes].sort())
      const audit = await database.prisma.auditEntry.findMany({ orderBy: { id: 'asc' }, skip: known, select: { event: true, actor: true, before: true, after: true } })
      const { id } = await database.prisma.user.findUniqueOrThrow({ where: { email: `${role}@kakehashi.example` } })
      expect(audit.map(({ event, actor }) => ({ event, actor }))).toEqual([{ event: cells[name].event, actor: id }])
      const steps = audit.flatMap((row) => fieldChanges(row.before, row.after)).flatMap(({ field }) => field.split('.'))
      expect(steps.filter((step) => fieldWord(step, 'ja') === step), 'fields of the log without a word').toEqual([])
    })

    test.each(names)('%s by nobody, from another site, or without sense writes nothing', async (name) => {
      await cells[name].arrange?.(database)
      const before = await fingerprints(database)
      expect(await run(name, cells[name].input)).toMatchObject({ ok: false, code: 'signed-out' })
      as('administrator')
      const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }, { 'sec-fetch-site': 'cross-site' }]
      for (const headers of foreign) {
        newRequest(headers)
        expect(await run(name, cells[name].input), JSON.stringify(headers)).toMatchObject({ ok: false, code: 'foreign' })
      }
      newRequest()
      const deep = Array.from({ length: 2000 }).reduce<unknown>((inner) => [inner], [])
      const hostile: unknown[] = [null, 'text', [], deep, JSON.parse('{"request":"x","__proto__":{"role":"administrator"}}'), { ...cells[name].input, request: 'x' }]
      if ('recordId' in cells[name].input) hostile.push({ ...cells[name].input, recordId: { $ne: null } }, { ...cells[name].input, recordId: '../..' })
      for (const raw of hostile) {
        const input = raw !== null && typeof raw === 'object' && !Array.isArray(raw) ? { request: `hostile-${requests++}`, ...raw } : raw
        expect(await perform(specs[name] as never, input), JSON.stringify(raw)?.slice(0, 60)).toMatchObject({ ok: false, code: 'invalid' })
      }
      expect(Object.prototype).not.toHaveProperty('role')
      expect(changedTables(before, await fingerprints(database))).toEqual([])
      isAsArranged = cells[name].arrange === undefined
    })

    test.each(names.filter((name) => !cells[name].endsSession))('R-07: %s sent twice, and twice at once, happens once', async (name) => {
      as('administrator')
      await cells[name].arrange?.(database)
      const known = await database.prisma.auditEntry.count()
      const input = { request: 'the-same-key', ...cells[name].input }
      const [first, second] = await Promise.all([perform(specs[name] as never, input), perform(specs[name] as never, input)])
      expect(first).toMatchObject({ ok: true })
      expect(second).toEqual(first)
      expect(await perform(specs[name] as never, input)).toEqual(first)
      expect(await database.prisma.auditEntry.count()).toBe(known + 1)
    })

    test('S-14: a role that changed, a user that was disabled or a session that ended counts at once', async () => {
      const { prisma } = database
      const user = await prisma.user.findUniqueOrThrow({ where: { email: 'editor@kakehashi.example' } })
      as('editor')
      const again = async () => run('article.link', { ...cells['article.link'].input, version: (await prisma.record.findUniqueOrThrow({ where: { id: 'news' } })).version })
      expect(await again()).toMatchObject({ ok: true })
      await prisma.user.update({ where: { id: user.id }, data: { role: 'viewer' } })
      expect(await again()).toMatchObject({ ok: false, code: 'forbidden' })
      await prisma.user.update({ where: { id: user.id }, data: { role: 'sovereign' } })
      expect(await again()).toMatchObject({ ok: false, code: 'signed-out' })
      await prisma.user.update({ where: { id: user.id }, data: { role: 'editor', disabledAt: new Date() } })
      expect(await again()).toMatchObject({ ok: false, code: 'signed-out' })
      await prisma.user.update({ where: { id: user.id }, data: { disabledAt: null } })
      expect(await again()).toMatchObject({ ok: true })
      await prisma.session.updateMany({ where: { userId: user.id }, data: { seenAt: new Date(Date.now() - 61 * 60_000) } })
      expect(await again()).toMatchObject({ ok: false, code: 'signed-out' })
      await prisma.session.updateMany({ where: { userId: user.id }, data: { seenAt: new Date() } })
      expect(await again()).toMatchObject({ ok: true })
      await prisma.session.deleteMany({ where: { userId: user.id } })
      expect(await again()).toMatchObject({ ok: false, code: 'signed-out' })
    })
  })
}
