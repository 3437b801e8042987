import 'server-only'
import { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import type { Change } from '#lib/content/change.ts'
import { shortText } from '#lib/content/drafts/schema.ts'
import { newRecordId } from '#lib/content/new-id.ts'
import { nameColumns } from '#lib/content/records/commands.ts'
import { Refused } from '#lib/content/refused.ts'
import { dateInput } from '#lib/dates/typed/date-input.ts'
import type { Tx } from '#lib/db/client.ts'
import { isWebAddress, sourceLanguages } from './schema.ts'

export const sourceInput = z.object({
  title: shortText(200).pipe(z.string().min(1, 'title-missing')),
  language: z.enum(sourceLanguages),
  publisher: shortText(200).optional().default(''),
  author: shortText(200).optional().default(''),
  url: shortText(500).refine((text) => text === '' || isWebAddress(text), 'url-not-web').optional().default(''),
  date: dateInput.optional().default(''),
})

// Names say in which script a language is written.
const nameLanguage = (language: string) => (language === 'zh' ? 'zh-Hans' : language)

/**
 * A source from outside, under the title that it bears. It is hidden as every record is when it begins: pages cite it by its
 * title, and it has a page of its own once somebody makes it public.
 */
export async function createSource(tx: Tx, _actor: Actor, { title, ...said }: z.output<typeof sourceInput>): Promise<Change<{ recordId: string }>> {
  if (said.url && (await tx.sourceDocument.count({ where: { url: said.url } }))) throw new Refused('issues', [{ code: 'source-there-already', field: 'url' }])
  const id = newRecordId('source')
  const { language, publisher, author, url, date } = said
  await tx.record.create({ data: { id, kind: 'source' } })
  const { _max } = await tx.sourceDocument.aggregate({ _max: { position: true } })
  await tx.sourceDocument.create({ data: { id, kind: 'reference', language, publisher: publisher || null, author: author || null, url: url || null, date: date || null, position: (_max.position ?? 0) + 1 } })
  await tx.nameForm.create({ data: { id: `${id}--n1`, recordId: id, confidence: 'known', ...nameColumns({ lang: nameLanguage(language), kind: 'official', form: title, reading: '', romanisation: '' }) } })
  return { value: { recordId: id }, audit: { event: 'source.created', recordId: id, after: { title, ...said } }, tags: [] }
}
