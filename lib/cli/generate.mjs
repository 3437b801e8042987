import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Makes the Prisma client from prisma/schema, without a network, and only when the schema changed.

const root = fileURLToPath(new URL('../..', import.meta.url))
const schema = path.join(root, 'prisma/schema')
const output = path.join(root, 'lib/db/generated')
const stamp = path.join(output, '.schema-hash')

export function generate() {
  const require = createRequire(import.meta.url)
  const hash = createHash('sha256').update(require('prisma/package.json').version)
  for (const file of readdirSync(schema).filter((name) => name.endsWith('.prisma')).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(schema, file)))
  }
  const wanted = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false

  const result = spawnSync(
    process.execPath,
    [require.resolve('prisma/build/index.js'), 'generate'],
    {
      cwd: root,
      encoding: 'utf8',
      // Prisma would download its engine here, only to check that it has it: any file that exists
      // satisfies it, and generating never starts it.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    },
  )
  if (result.status !== 0) {
    throw new Error(`The Prisma client could not be generated.\n${result.stdout}${result.stderr}`)
  }
  // Last, so that a run that was cut off is repeated.
  writeFileSync(stamp, wanted)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(generate() ? 'The Prisma client was generated.' : 'The Prisma client is up to date.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
