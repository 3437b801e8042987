import { z } from 'zod'
import { recordId } from '#lib/content/body.ts'
import { shortText, ticked } from '#lib/content/drafts/schema.ts'
import { sourceLanguages } from '#lib/domain/sources/schema.ts'
import { describedInput, type Licence, pictureId } from '../schema.ts'

/** Languages that an attachment may be in, as those of sources: a reader is told which before they open it. */
export const attachmentLanguages = sourceLanguages

export type AttachmentLanguage = (typeof attachmentLanguages)[number]

/** What a person says of a PDF when they add it, or later: its title in its own language, and whose it is. */
export const titledInput = describedInput.extend({
  title: shortText(200).pipe(z.string().min(1, 'title-missing')),
  lang: z.enum(attachmentLanguages, 'language-missing'),
})

/** A file that is kept: made by the route that takes it, never by whoever sends it. */
export const addAttachmentInput = titledInput.extend({ id: pictureId, name: z.string().max(200), size: z.number().int().positive() })

const known = z.object({ id: pictureId, version: z.coerce.number().int().min(1) })

export const describeAttachmentInput = titledInput.extend(known.shape)

/** Most records that carry one attachment. */
const mostRecords = 60

const records = z.union([recordId.transform((one) => [one]), z.array(recordId)]).optional().default([]).pipe(z.array(recordId).max(mostRecords, 'too-many-links'))

/** The whole list of the records that carry it. */
export const attachInput = known.extend({ records, confirmed: ticked })

export const eraseAttachmentInput = known.extend({ confirmed: ticked })

/** An attachment as readers see it. */
export type Attachment = { id: string; title: string; lang: string; size: number; credit: string; licence: Licence }

/** As the newsroom lists it. */
export type DeskAttachment = Attachment & { name: string; version: number; addedAt: Date }
