import { describeInterleaving } from '#lib/testing/interleaving.ts'

// Three hundred are asked in interleaving.long.test.ts.
describeInterleaving(3)
