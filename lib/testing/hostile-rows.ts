import { writeAudit } from '#lib/audit/commands.ts'
import type { Tx } from '#lib/db/client.ts'
import { exampleEmail } from './example-accounts.mjs'
import { exampleOwner } from './example-owner.ts'
import { paragraph } from './desk.ts'
import { hostileWords } from './hostile-words.ts'

const at = new Date('2026-11-25T09:00:00Z')
const text = { title: 'Bozza', summary: 'Una bozza.', body: paragraph('Testo di prova.') }

/** A draft that was sent back, with its saves, beside one that waits for its moment. */
async function drafts(tx: Tx): Promise<void> {
  const [it, en] = ['article-er-japan--it', 'article-er-japan--en']
  await tx.workingDraft.create({ data: { documentId: it, ...text, returnedBy: 'test', returnedAt: at, returnedNote: 'Manca la data.', updatedBy: 'test' } })
  await tx.draftSave.create({ data: { documentId: it, version: 1, ...text, savedBy: 'test' } })
  const schedule = { id: '00000000-0000-4000-8000-000000000001', recordId: 'article-er-japan', at: new Date('2099-01-01T09:00:00Z'), by: 'test' }
  await tx.schedule.create({ data: { ...schedule, texts: { create: { documentId: en, locale: 'en', version: 1, changeNote: 'A note.' } } } })
  await tx.workingDraft.create({ data: { documentId: en, ...text, state: 'scheduled', scheduledAt: schedule.at, scheduleId: schedule.id, updatedBy: 'test' } })
  await tx.document.updateMany({ where: { id: { in: [it, en] } }, data: { version: 1 } })
  const slug = (await tx.address.findFirstOrThrow({ where: { recordId: 'article-er-japan', locale: 'it' } })).slug
  const edition = { id: `${it}--2`, documentId: it, number: 2, slug, title: 'Edizione', summary: 'Una edizione.', body: text.body, changeNote: 'Una nota.', publishedBy: 'test', publishedAt: at }
  await tx.edition.create({ data: edition })
  await tx.document.update({ where: { id: it }, data: { liveEditionId: edition.id } })
}

/** Texts that neither the first content nor the scenario has. */
export async function addHostileRows(tx: Tx): Promise<void> {
  await drafts(tx)
  const { nameIt, nameEn, nameJa, email, licence, declaration, address, phone, controller, office } = exampleOwner
  const spoiled = (words: string) => words + hostileWords
  const owner = { names: { it: spoiled(nameIt), en: spoiled(nameEn), ja: spoiled(nameJa) }, email, licence, declaration, address: spoiled(address), phone: spoiled(phone), controller: spoiled(controller), office: spoiled(office) }
  await tx.setting.upsert({ where: { key: 'owner' }, create: { key: 'owner', value: owner, version: 1 }, update: { value: owner } })
  await tx.sourceDocument.updateMany({ where: { url: { not: null } }, data: { url: 'javascript:hacked()', author: 'Autore', licence: 'CC BY' } })
  await tx.activity.updateMany({ where: { date: { not: null } }, data: { dateAsWritten: 'in primavera' } })
  await tx.instrument.updateMany({ where: { date: { not: null } }, data: { dateAsWritten: 'in primavera' } })
  await tx.picture.create({ data: { id: 'ab'.repeat(20), name: 'foto.jpg', width: 480, height: 320, credit: 'Archivio', licence: 'cc0', addedBy: 'test', addedAt: at } })
  await tx.attachment.create({ data: { id: 'ef'.repeat(20), name: 'accordo.pdf', size: 1_234_567, title: 'Accordo', lang: 'it', credit: 'Archivio', licence: 'cc0', addedBy: 'test', addedAt: at } })
  await tx.recordAttachment.createMany({ data: ['bologna-hamamatsu', 'article-er-japan', 'bologna'].map((recordId) => ({ recordId, attachmentId: 'ef'.repeat(20), attachedAt: at })) })
  const { id: userId } = await tx.user.findUniqueOrThrow({ where: { email: exampleEmail('viewer') } })
  await tx.passkey.create({ data: { id: 'example-passkey', userId, name: 'Portatile', publicKey: new Uint8Array([1]), counter: 0, addedAt: at } })
  await tx.session.create({ data: { id: 'example-session', token: 'example-token', userId, expiresAt: new Date('2099-01-01'), ipAddress: '192.0.2.1', userAgent: 'Example' } })
  await tx.partnershipParty.updateMany({ where: { partnershipId: 'faenza-toki' }, data: { contact: 'Ufficio gemellaggi', contactLang: 'it' } })
  await tx.signatory.create({ data: { id: 'example-signatory', instrumentId: 'act-faenza-toki-1979', title: { it: 'Sindaco', en: 'Mayor', ja: '市長' }, side: 'home' } })
  await writeAudit(tx, { actor: 'test', event: 'article.created', recordId: 'article-er-japan', after: { title: hostileWords } })
}
