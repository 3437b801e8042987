import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// `server-only` throws unless the resolver says that it stands on the server. Vite asks for what it
// transforms, Node for what it loads by itself: both are told. Vitest hands these on to Node, so
// `import` must not be among them: packages would get modules where they require scripts.
const conditions = ['react-server', 'node']

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['lib/**/*.test.ts', 'prisma/seed/**/*.test.ts'],
    globalSetup: ['lib/testing/global-setup.ts'],
    setupFiles: ['lib/testing/cheap-passwords.ts'],
    environment: 'node',
    // It reads and sets the cookies of a request through next/headers, which tests replace (lib/testing/request.ts).
    server: { deps: { inline: ['better-auth'] } },
    pool: 'forks',
    // Half of the time is spent waiting for a database: by itself it would use one core of two.
    maxWorkers: 2,
    execArgv: ['--conditions=react-server'],
    // Guards only: PGlite takes seconds to make a folder on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
})
