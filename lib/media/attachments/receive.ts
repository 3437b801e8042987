import 'server-only'
import { fileTooLarge, Refused } from '#lib/content/refused.ts'
import { env } from '#lib/env.ts'
import { keepFiles, refuseWithoutPlace } from '../files.ts'
import { mostOnFunctions } from '../limits.ts'
import { describedBy, idOf, shownName } from '../sent-file.ts'
import { downloadName } from './disposition.ts'
import { attachmentFile, nameFile } from './file.ts'
import { attachmentFault } from './format.ts'
import { titledInput } from './schema.ts'

/** Takes a PDF that somebody sent as it is, keeps it under its hash; returns what `attachment.add` is told. */
export async function receiveAttachment(file: File, fields: Record<string, string | string[]>): Promise<Record<string, unknown>> {
  refuseWithoutPlace()
  const described = describedBy(titledInput, fields)
  if (env().isServerless && file.size > mostOnFunctions) throw fileTooLarge(mostOnFunctions)
  const bytes = Buffer.from(await file.arrayBuffer())
  const fault = attachmentFault(bytes)
  if (fault) throw new Refused('issues', [{ code: fault, field: 'file' }])
  const id = idOf(bytes)
  const name = downloadName(shownName(file.name))
  await keepFiles(id, [{ name: attachmentFile, bytes }, { name: nameFile, bytes: Buffer.from(name) }])
  return { request: fields.request, ...described, id, name, size: bytes.length }
}
