// `npm run test:long`: what takes too long for every change; see e2e/long and *.long.test.ts.
import { hasRightNode } from './node-version.mjs'

if (hasRightNode()) import('./test-long-steps.mjs')
