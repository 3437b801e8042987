import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const folders = ['app', 'components', 'lib', 'prisma/seed']
const isSource = (file: string) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file)
const isOurs = (file: string) => !file.startsWith('lib/testing/') && !file.startsWith('lib/db/generated/')

/** The TypeScript of the portal itself, without tests, test tools and generated code. */
export function sourceFiles(root: string): string[] {
  const found = folders.flatMap((folder) => list(root, folder).filter((file) => isSource(file) && isOurs(file)))
  return [...found, ...list(root, '.', false).filter(isSource)].toSorted()
}

function list(root: string, folder: string, recursive = true): string[] {
  try {
    return readdirSync(join(root, folder), { recursive, encoding: 'utf8' }).map((name) => join(folder, name))
  } catch {
    return []
  }
}
