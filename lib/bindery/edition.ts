import 'server-only'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '#lib/env.ts'

/** Documents name the files of one build and one public address: those of another are not this process's. */
export function documentEdition(): string {
  // Next writes it beside the build, and so does what packs the build for functions.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), '.next', 'BUILD_ID')
  const build = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unbuilt'
  return createHash('sha256').update(`${build}\n${env().siteUrl}`).digest('hex').slice(0, 20)
}
