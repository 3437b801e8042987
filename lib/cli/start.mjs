// `npm start`: from a bare clone to a portal that answers.
import { hasRightNode } from './node-version.mjs'

if (hasRightNode()) import('./start-steps.mjs')
