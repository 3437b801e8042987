import type { OpenNextConfig } from '@opennextjs/aws/types/open-next.d.ts'
import { wrapper } from './wrapper.ts'

// One function that answers API Gateway's events (payload format 2.0), nothing beside it. The bindery keeps the documents:
// Next's caches, their queue and their tables have no part in it.
const config: OpenNextConfig = {
  default: {
    override: { wrapper: async () => wrapper, converter: 'aws-apigw-v2', incrementalCache: 'dummy', tagCache: 'dummy', queue: 'dummy' },
  },
  dangerous: {
    disableIncrementalCache: true,
    disableTagCache: true,
    // As under `npm start`: the proxy's word counts more than next.config.ts, and that more than a route handler's.
    middlewareHeadersOverrideNextConfigHeaders: true,
  },
}

export default config
