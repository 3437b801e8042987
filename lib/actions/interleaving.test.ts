import { describeInterleaving } from '#lib/testing/interleaving.ts'

// A thousand are asked in interleaving.long.test.ts.
describeInterleaving({ pglite: 3, postgresql: 3 })
