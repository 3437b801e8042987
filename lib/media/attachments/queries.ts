import 'server-only'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Licence } from '../schema.ts'
import type { Attachment } from './schema.ts'

export const attachmentSelect = { id: true, title: true, lang: true, size: true, credit: true, licence: true } satisfies Prisma.AttachmentSelect

/** What a record carries, as a part of its own statement: in the order in which it was attached. */
export const attachmentsSelect = { orderBy: [{ attachedAt: 'asc' }, { attachmentId: 'asc' }], select: { attachment: { select: attachmentSelect } } } satisfies Prisma.Record$attachmentsArgs

export const toAttachment = <T extends { licence: string }>(row: T) => ({ ...row, licence: row.licence as Licence })

export const attachmentsOf = (rows: { attachment: Prisma.AttachmentGetPayload<{ select: typeof attachmentSelect }> }[]): Attachment[] => rows.map(({ attachment }) => toAttachment(attachment))
