import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

// `server-only` throws unless the resolver says that it stands on the server. Vite asks for what it
// transforms, Node for what it loads by itself: both are told. Vitest hands these on to Node, so
// `import` must not be among them: packages would get modules where they require scripts.
const conditions = ['react-server', 'node']

const root = fileURLToPath(new URL('../..', import.meta.url))

/** They would be the last ones by their size, and hold one worker alone for minutes. */
const longest = ['lib/actions/interleaving.long.test.ts', 'lib/actions/matrix.long.test.ts', 'lib/actions/matrix.test.ts', 'lib/db/schema-drift.test.ts', 'lib/db/own.test.ts']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => longest.some((one) => moduleId.endsWith(one))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}

// `npm run test:long` runs those that take too long for every change, everything else leaves them alone.
const isLong = process.env.UNIT_LONG === '1'
const tests = ['lib', 'prisma/seed'].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)).filter((file) => file.endsWith('.test.ts') && file.endsWith('.long.test.ts') === isLong)

// What such a file puts in the place of a module comes too late where a process has read that module already.
const isApart = (file: string) => /\bvi\.(un)?mock\(/.test(readFileSync(path.join(root, file), 'utf8'))

const test = {
  setupFiles: ['lib/testing/setup.ts'],
  environment: 'node' as const,
  // It reads and sets the cookies of a request through next/headers, which tests replace (lib/testing/request.ts).
  server: { deps: { inline: ['better-auth'] } },
  pool: 'forks' as const,
  execArgv: ['--conditions=react-server'],
  // Guards only: PGlite takes seconds to make a folder on a busy machine, and some long tests start portals.
  testTimeout: isLong ? 300_000 : 60_000,
  hookTimeout: isLong ? 300_000 : 90_000,
}
const resolution = { root, resolve: { conditions }, ssr: { resolve: { conditions, externalConditions: conditions } } }

export default defineConfig({
  ...resolution,
  test: {
    globalSetup: ['lib/testing/global-setup.ts'],
    // Half of the time is spent waiting for a database: by itself it would use one core of two.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // To start a process for each file and to read the portal's modules in it takes as long as the tests.
      { ...resolution, test: { ...test, name: 'together', include: tests.filter((file) => !isApart(file)), isolate: false } },
      { ...resolution, test: { ...test, name: 'apart', include: tests.filter(isApart), isolate: true } },
    ],
  },
})
