// `npm run build:functions`: the portal as a function for AWS Lambda, in .open-next, without a network.
import { hasRightNode } from './node-version.mjs'

if (hasRightNode()) import('./functions-steps.mjs')
