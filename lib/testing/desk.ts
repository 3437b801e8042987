import 'server-only'
import type { Actor, Role } from '#lib/auth/roles.ts'
import { createUser } from '#lib/auth/users/commands.ts'
import type { Body } from '#lib/content/body.ts'
import { inTransaction, type Tx } from '#lib/db/client.ts'
import type { Database } from '#lib/db/database.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { exampleReport } from './example-report.ts'
import { exampleEmail, examplePassword } from './example-accounts.mjs'

/** What an editor's desk holds in tests: a tie of two towns with an act, and an article in Italian and English with a draft. */

export const paragraph = (text: string, key = 'b1'): Body => [{ type: 'paragraph', key, children: [{ type: 'text', text }] }]

/** The roles of the tests, each as an example account; the translator is granted Japanese. */
export const deskRoles: Role[] = ['viewer', 'translator', 'editor', 'administrator']

export async function arrangeUsers(): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const role of deskRoles) {
    ids[role] = await inTransaction((tx) => createUser(tx, { email: exampleEmail(role), name: `Example ${role}`, password: examplePassword, role, locales: role === 'translator' ? ['ja'] : [] }))
  }
  return ids
}

async function town(tx: Tx, id: string, country: string, form: string): Promise<void> {
  await tx.record.create({ data: { id, kind: 'territory', isPublic: true } })
  await tx.territory.create({ data: { id, level: 'town', country } })
  await tx.nameForm.create({ data: { id: `${id}--n1`, recordId: id, lang: country === 'JP' ? 'ja' : 'it', script: country === 'JP' ? 'Jpan' : 'Latn', form, kind: 'official', confidence: 'known', searchKey: form } })
  await tx.address.createMany({ data: locales.map((locale) => ({ recordId: id, kind: 'territory', locale, slug: id, basis: 'name' })) })
}

/** One published text, as an edition made it. */
export async function publishedText(tx: Tx, recordId: string, locale: Locale, title: string, kind = 'article', publishedAt = new Date('2026-11-20T09:00:00Z')): Promise<void> {
  const id = `${recordId}--${locale}`
  const slug = `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || recordId}`
  await tx.document.create({ data: { id, recordId, locale, firstPublishedAt: publishedAt } })
  await tx.edition.create({ data: { id: `${id}--1`, documentId: id, number: 1, slug, title, summary: `${title}.`, body: paragraph(title), publishedBy: 'test', publishedAt } })
  await tx.document.update({ where: { id }, data: { liveEditionId: `${id}--1` } })
  await tx.address.create({ data: { recordId, kind, locale, slug, basis: 'edition' } })
}

export async function arrangeDesk(): Promise<void> {
  await inTransaction(async (tx) => {
    await town(tx, 'faenza', 'IT', 'Faenza')
    await town(tx, 'toki', 'JP', '土岐市')
    await tx.record.create({ data: { id: 'hidden-topic', kind: 'topic' } })
    await tx.topic.create({ data: { id: 'hidden-topic' } })
    await tx.nameForm.create({ data: { id: 'hidden-topic--n1', recordId: 'hidden-topic', lang: 'ja', script: 'Jpan', form: '陶芸', reading: 'とうげい', romanisation: 'tōgei', kind: 'official', confidence: 'known', searchKey: '陶芸\nとうげい\ntogei' } })
    await tx.record.create({ data: { id: 'tie', kind: 'partnership', isPublic: true } })
    const party = (recordId: string, position: number) => ({ id: `tie--${position}`, recordId, side: position ? 'partner' : 'home', role: 'party', position })
    await tx.partnership.create({ data: { id: 'tie', class: 'twinning', lifecycle: 'active', lifecycleConfidence: 'stated', since: '1979', sinceFrom: new Date('1979-01-01'), sinceTo: new Date('1979-12-31'), sinceConfidence: 'stated', parties: { create: [party('faenza', 0), party('toki', 1)] } } })
    await tx.address.createMany({ data: locales.map((locale) => ({ recordId: 'tie', kind: 'partnership', locale, slug: 'faenza-toki', basis: 'name' })) })
    await tx.record.create({ data: { id: 'act', kind: 'instrument', isPublic: true } })
    await tx.instrument.create({ data: { id: 'act', partnershipId: 'tie', kind: 'twinning-agreement', status: 'held', date: '1979-10', dateFrom: new Date('1979-10-01'), dateTo: new Date('1979-10-31'), dateConfidence: 'stated' } })
    await tx.record.create({ data: { id: 'news', kind: 'article', isPublic: true } })
    await publishedText(tx, 'news', 'it', 'Notizia')
    await publishedText(tx, 'news', 'en', 'News')
    await tx.address.create({ data: { recordId: 'news', kind: 'article', locale: 'ja', slug: 'news-ja', basis: 'id' } })
    await tx.recordLink.create({ data: { fromId: 'news', toId: 'tie', relation: 'about' } })
    await tx.picture.create({ data: { id: 'cd'.repeat(20), name: 'bridge.jpg', width: 1920, height: 1280, credit: 'Archivio di esempio', licence: 'cc-by-4', addedBy: 'test', addedAt: new Date('2026-11-01T09:00:00Z') } })
    await tx.attachment.create({ data: { id: 'ef'.repeat(20), name: 'accordo.pdf', size: 1_234_567, title: 'Accordo di gemellaggio', lang: 'it', credit: 'Archivio di esempio', licence: 'cc-by-4', addedBy: 'test', addedAt: new Date('2026-11-01T09:00:00Z') } })
    await exampleReport(tx)
    await tx.record.create({ data: { id: 'other', kind: 'article', isPublic: true } })
    await publishedText(tx, 'other', 'it', 'Altra notizia')
    await tx.document.update({ where: { id: 'news--it' }, data: { version: 2 } })
    const draft = { title: 'Notizia nuova', summary: 'Una notizia nuova.', body: paragraph('Testo nuovo.') }
    await tx.workingDraft.create({ data: { documentId: 'news--it', version: 2, ...draft, updatedBy: 'test' } })
    await tx.draftSave.create({ data: { documentId: 'news--it', version: 2, ...draft, savedBy: 'test' } })
  })
}

/** Everything that is written, as one number a table, so that a test can say: nothing was. Sessions and attempts move by themselves, the head with its log. */
export async function fingerprints({ prisma }: Pick<Database, 'prisma'>): Promise<Record<string, string>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'Session', 'Attempt', 'AuditHead') ORDER BY tablename`
  const each = tables.map(({ name }) => `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM "${name}" t`)
  const rows = await prisma.$queryRawUnsafe<{ name: string; hash: string }[]>(each.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]))
}

/** The tables in which something changed between two of them. */
export const changedTables = (before: Record<string, string>, after: Record<string, string>) => Object.keys(after).filter((name) => before[name] !== after[name])

/** Somebody who may everything, for tests that are not about who. */
export const exampleActor: Actor = { id: 'example-administrator', sessionId: 'example-session', name: 'Example', email: 'administrator@kakehashi.example', role: 'administrator', locales, language: null, mustChangePassword: false, gate: null }
