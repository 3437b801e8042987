import awsLambda from '@opennextjs/aws/overrides/wrappers/aws-lambda.js'
import type { InternalResult } from '@opennextjs/aws/types/open-next.d.ts'
import type { Wrapper } from '@opennextjs/aws/types/overrides.d.ts'
import { ownName, sender } from '../bindery/carried-headers.ts'

sender().restores = true

/** OpenNext knows most types that are bytes, by a list that is older than AVIF. */
const isUnlisted = (type: string | string[] | undefined) => String(type).startsWith('image/avif')

/** An encoded body is bytes: as text it would not arrive. */
function sent(result: InternalResult): InternalResult {
  const headers = Object.fromEntries(Object.entries(result.headers).map(([name, value]) => [ownName(name), value]))
  return { ...result, headers, isBase64Encoded: result.isBase64Encoded || headers['content-encoding'] !== undefined || isUnlisted(headers['content-type']) }
}

/** OpenNext's own, and the headers that Next would have dropped get their names back. */
export const wrapper: Wrapper = {
  ...awsLambda,
  name: 'kakehashi',
  wrapper: (handler, converter) => awsLambda.wrapper(async (event, options) => sent(await handler(event, options)), converter),
}
