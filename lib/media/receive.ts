import 'server-only'
import { encodePicture } from './encode.ts'
import { keepFiles, refuseWithoutPlace } from './files.ts'
import { describedInput } from './schema.ts'
import { describedBy, idOf, shownName } from './sent-file.ts'

/** Reads a picture that somebody sent, writes it anew, keeps its files; returns what `picture.add` is told. */
export async function receivePicture(file: File, fields: Record<string, string | string[]>): Promise<Record<string, unknown>> {
  refuseWithoutPlace()
  const described = describedBy(describedInput, fields)
  const bytes = Buffer.from(await file.arrayBuffer())
  const id = idOf(bytes)
  const { width, height, files } = await encodePicture(bytes)
  await keepFiles(id, files)
  return { request: fields.request, ...described, id, name: shownName(file.name), width, height }
}
