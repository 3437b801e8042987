import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'

/** Bytes of a folder's files, and of a zip of them; links count as links, as `zip -y` keeps them. */
export function folderSize(folder) {
  const total = { unzipped: 0, zipped: 0 }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) continue
    const isLink = lstatSync(path).isSymbolicLink()
    const content = isLink ? Buffer.from(path) : readFileSync(path)
    total.unzipped += content.length
    // A name stands twice in a zip, with 30 and 46 bytes about its file.
    total.zipped += deflateRawSync(content).length + 2 * Buffer.byteLength(path) + 76
  }
  return total
}
