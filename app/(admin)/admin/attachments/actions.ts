'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { attachmentDeskPath } from '#lib/media/attachments/file.ts'

export const describeAttachment = defineAction(specs['attachment.describe'], ({ id }) => `${attachmentDeskPath(id)}?saved=1`)

export const attachAttachment = defineAction(specs['attachment.attach'], ({ id }) => `${attachmentDeskPath(id)}?saved=1`)

export const eraseAttachment = defineAction(specs['attachment.erase'], () => '/admin/attachments?erased=1')
