// `npm run audit:verify`: walks the chain of the audit log and names the first bad row.
import { hasRightNode } from './node-version.mjs'

if (hasRightNode()) import('./audit-verify-steps.mjs')
