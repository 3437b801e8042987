import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A hash of the names and contents of files; folders count with all that `isCounted` in them. */
export function fingerprint(paths, isCounted = () => true) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder).filter(isCounted).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash
}

function filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return [path]
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
}
