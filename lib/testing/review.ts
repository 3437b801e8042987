import 'server-only'
import { inTransaction } from '#lib/db/client.ts'
import { locales } from '#lib/i18n/locales.ts'
import { paragraph } from './desk.ts'

export const exampleScheduleId = '00000000-0000-4000-8000-000000000001'
export const exampleLinkId = '00000000-0000-4000-8000-000000000002'

/**
 * Beside the desk of tests: an unpublished article of which one language is in review and one waits for a moment far ahead,
 * with a link to a draft of it, and an activity that was announced.
 */
export async function arrangeReview(): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.record.create({ data: { id: 'queued', kind: 'article' } })
    const draft = (locale: string) => ({ title: `In attesa ${locale}`, summary: 'Una notizia che aspetta.', body: paragraph('Testo.'), version: 1, updatedBy: 'test', documentId: `queued--${locale}` })
    for (const locale of ['it', 'ja']) await tx.document.create({ data: { id: `queued--${locale}`, recordId: 'queued', locale, version: 2 } })
    const at = new Date('2098-01-01T09:00:00Z')
    await tx.workingDraft.create({ data: { ...draft('it'), state: 'in-review', submittedBy: 'test', submittedAt: new Date('2026-11-20T09:00:00Z') } })
    await tx.workingDraft.create({ data: { ...draft('ja'), title: '待機中のお知らせ', state: 'scheduled', scheduledAt: at, scheduleId: exampleScheduleId } })
    await tx.schedule.create({ data: { id: exampleScheduleId, recordId: 'queued', at, by: 'test', texts: { create: { documentId: 'queued--ja', locale: 'ja', version: 2 } } } })
    await tx.previewLink.create({ data: { id: exampleLinkId, tokenHash: 'ab'.repeat(32), documentId: 'queued--it', madeBy: 'test', expiresAt: new Date('2098-01-01T09:00:00Z') } })
    await tx.record.create({ data: { id: 'visit', kind: 'activity', isPublic: true } })
    await tx.activity.create({ data: { id: 'visit', kind: 'mission', status: 'announced', date: '2026-10', dateFrom: new Date('2026-10-01'), dateTo: new Date('2026-10-31'), dateConfidence: 'stated' } })
    await tx.nameForm.create({ data: { id: 'visit--n1', recordId: 'visit', lang: 'it', script: 'Latn', form: 'Visita di esempio', kind: 'official', confidence: 'known', searchKey: 'visita di esempio' } })
    await tx.address.createMany({ data: locales.map((locale) => ({ recordId: 'visit', kind: 'activity', locale, slug: 'visita', basis: 'name' })) })
  })
}
