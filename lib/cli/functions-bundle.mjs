// Runs in a process of its own: OpenNext changes its environment and says what it does on stdout. These are the steps of
// `open-next build` that make the function and its files. The others build functions that the portal does not use, for
// images and revalidation, and one of them installs sharp from the network.
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createStaticAssets } from '@opennextjs/aws/build/createAssets.js'
import { compileCache } from '@opennextjs/aws/build/compileCache.js'
import { compileOpenNextConfig } from '@opennextjs/aws/build/compileConfig.js'
import { createMiddleware } from '@opennextjs/aws/build/createMiddleware.js'
import { createServerBundle } from '@opennextjs/aws/build/createServerBundle.js'
import { initOutputDir, normalizeOptions } from '@opennextjs/aws/build/helper.js'
import { functionFolder } from './functions.mjs'

const openNext = dirname(fileURLToPath(import.meta.resolve('@opennextjs/aws/build.js')))
const { config, buildDir } = await compileOpenNextConfig('lib/functions/open-next.config.ts')
const options = normalizeOptions(config, openNext, buildDir)

initOutputDir(options)
compileCache(options)
await createMiddleware(options)
createStaticAssets(options)
await createServerBundle(options)
removeEmbeddedDatabase()
addPictureTools()

/**
 * Functions refuse it (lib/db/open.ts), and it is half of what Next traces for instrumentation.ts, where
 * outputFileTracingExcludes does not reach.
 */
function removeEmbeddedDatabase() {
  const isEmbedded = (name) => /^(@electric-sql|pglite-prisma-adapter)/.test(name)
  for (const folder of ['node_modules', '.next/node_modules'].map((path) => join(functionFolder, path))) {
    for (const name of readdirSync(folder).filter(isEmbedded)) rmSync(join(folder, name), { recursive: true })
  }
}

/**
 * What pictures are written anew by (lib/media/encode.mjs), for the processor and system on which this runs. OpenNext leaves it
 * out of every function but the one that it makes for Next's own images.
 */
function addPictureTools() {
  for (const name of ['sharp', '@img', 'detect-libc', 'semver']) cpSync(join('node_modules', name), join(functionFolder, 'node_modules', name), { recursive: true })
}
