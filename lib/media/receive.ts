import 'server-only'
import { createHash } from 'node:crypto'
import { Refused } from '#lib/content/refused.ts'
import { encodePicture } from './encode.ts'
import { keepFiles, refuseWithoutPlace } from './files.ts'
import { describedInput } from './schema.ts'

/** Most bytes of a picture that is sent: a photograph as a good camera or phone writes it. */
export const mostPictureBytes = 15_000_000

/** A file's name as the newsroom shows it: words without a way, nothing that cannot be seen, nothing that turns the line round. */
const shownName = (name: string) => (name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, '').slice(0, 200)

/** Reads a picture that somebody sent, writes it anew, keeps its files; returns what `picture.add` is told. */
export async function receivePicture(file: File, fields: Record<string, string | string[]>): Promise<Record<string, unknown>> {
  refuseWithoutPlace()
  // A description that is refused is refused before a core works for seconds.
  const described = describedInput.safeParse(fields)
  if (!described.success) throw new Refused('invalid', described.error.issues.map(({ path, message }) => ({ code: message, field: path.join('.') })))
  const bytes = Buffer.from(await file.arrayBuffer())
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, 40)
  const { width, height, files } = await encodePicture(bytes)
  await keepFiles(id, files)
  return { request: fields.request, ...described.data, id, name: shownName(file.name), width, height }
}
