import { describeInterleaving } from '#lib/testing/interleaving.ts'

// The embedded database takes one transaction after the other: what there is to find, PostgreSQL finds.
describeInterleaving({ pglite: 100, postgresql: 1000 })
