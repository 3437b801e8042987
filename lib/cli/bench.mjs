// `npm run bench`: what can be measured of the budgets on one machine. `npm run bench -- 100` takes other sizes.
import { hasRightNode } from './node-version.mjs'

if (hasRightNode()) import('./bench-steps.mjs')
