import { defineUpload } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { receiveAttachment } from '#lib/media/attachments/receive.ts'
import { mostAttachmentBytes } from '#lib/media/limits.ts'

export const dynamic = 'force-dynamic'

/** A PDF: a route and not an action, which takes no large files. */
export const POST = defineUpload(specs['attachment.add'], mostAttachmentBytes, receiveAttachment)
