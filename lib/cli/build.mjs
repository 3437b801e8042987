import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { makeCardFonts } from './card-fonts/make.mjs'
import { run } from './child.mjs'
import { lastLines } from './dependencies.mjs'
import { fingerprint } from './fingerprint.mjs'
import { Refusal } from './steps.mjs'

const stamp = '.next/kakehashi-build'

/** What each page needs, gathered for functions: under a second of the build, and both ways of running share one. */
const standalone = '.next/standalone'

const sources = [
  ...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema'],
  ...['next.config.ts', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json', 'package.json', 'package-lock.json'],
]

/** Tests, commands, prose and what is read at run time can change without a new build. */
const isBuilt = (file) => !/\.test\.tsx?$|\.md$|^lib\/(cli|testing|db\/generated|og\/fonts\/generated)\//.test(file)

function sourcesFingerprint() {
  const hash = fingerprint(sources, isBuilt)
  // Next writes the values of these variables into the build.
  for (const name of Object.keys(process.env).filter((key) => key.startsWith('NEXT_PUBLIC_')).sort()) hash.update(`${name}=${process.env[name]}\0`)
  return hash.digest('hex')
}

/** Builds the portal for production, unless the last build was made of the same sources. */
export async function buildWhenChanged() {
  await makeCardFonts()
  const wanted = sourcesFingerprint()
  if (existsSync(stamp) && existsSync(standalone) && readFileSync(stamp, 'utf8') === wanted) return 'sources unchanged since the last build'
  // Gone before the work and written after it: a build cut short is never taken for a whole one.
  rmSync(stamp, { force: true })
  // As OpenNext asks for the standalone folder: next.config.ts would make `next start` warn of it.
  const gather = { NEXT_PRIVATE_STANDALONE: 'true', NEXT_PRIVATE_OUTPUT_TRACE_ROOT: process.cwd() }
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...gather }
  const { code, output } = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env })
  if (code !== 0) throw new Refusal(`The portal could not be built (next build ended with ${code}). It said:\n${lastLines(output, 60)}`)
  writeFileSync(stamp, wanted)
  return 'built'
}

/** What the portal of the last build was made of. */
export const builtFrom = () => readFileSync(stamp, 'utf8')
