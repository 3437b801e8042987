// `npm test`: everything a clone can check of itself. `npm test -- unit e2e` runs single steps.
import { hasRightNode } from './node-version.mjs'

if (hasRightNode()) import('./test-steps.mjs')
