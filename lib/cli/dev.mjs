// `npm run dev`: the same preparation as `npm start`, then the development server.
import { hasRightNode } from './node-version.mjs'

if (hasRightNode()) import('./dev-steps.mjs')
