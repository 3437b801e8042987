import 'server-only'
import { readFile } from 'node:fs/promises'
import { setImmediate as othersTurn } from 'node:timers/promises'
import type { PublishedRecord } from '#lib/content/published/published.ts'
import { writeWhole } from '../store/disk.ts'
import { MemoryIndex } from './memory-index.ts'

/** Records on one line of the file: a large portal has tens of thousands, and readers wait while they are read or written. */
const perLine = 500

const [begin, between, end] = ['[\n', ',\n', '\n]']

/** Writes the index as one JSON array, a few records at a time. */
export async function writeIndex(file: string, index: MemoryIndex): Promise<void> {
  const records = index.all()
  const lines: string[] = []
  for (let i = 0; i < records.length; i += perLine) {
    lines.push(JSON.stringify(records.slice(i, i + perLine)).slice(1, -1))
    await othersTurn()
  }
  await writeWhole(file, begin + lines.join(between) + end)
}

/** Reads it back; a file that was cut off is an exception. */
export async function readIndex(file: string): Promise<MemoryIndex> {
  const text = await readFile(file, 'utf8')
  if (!text.startsWith(begin) || !text.endsWith(end)) throw new Error('The index of published addresses is cut off.')
  const index = new MemoryIndex()
  for (const line of text.slice(begin.length, -end.length).split(between)) {
    index.replace([], JSON.parse(`[${line}]`) as PublishedRecord[])
    await othersTurn()
  }
  return index
}
