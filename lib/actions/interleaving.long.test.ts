import { describeInterleaving } from '#lib/testing/interleaving.ts'

describeInterleaving(300)
