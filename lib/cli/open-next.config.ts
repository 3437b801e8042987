import type { OpenNextConfig } from '@opennextjs/aws/types/open-next.d.ts'

// One function that answers API Gateway's events (payload format 2.0), nothing beside it. Pages are drawn on request and
// kept by the portal itself: Next's caches, their queue and their tables have no part in it.
const config: OpenNextConfig = {
  default: {
    override: { wrapper: 'aws-lambda', converter: 'aws-apigw-v2', incrementalCache: 'dummy', tagCache: 'dummy', queue: 'dummy' },
  },
  dangerous: {
    disableIncrementalCache: true,
    disableTagCache: true,
  },
}

export default config
