import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerAtOnce } from './answer.ts'
import { splitAddress } from './asked.ts'
import { innerHeader } from './inner.ts'
import { securityHeaders } from './policy.ts'

/**
 * Answers a request from what is at hand, before Next is asked; false: it is Next's. The rules are those of the bindery,
 * which Next reaches through the proxy: this only saves the way there.
 */
export function answerAtFront(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = 'GET', url = '/', headers } = request
  if (headers[innerHeader]) return false
  const answered = answerAtOnce({
    ...splitAddress(url),
    method,
    acceptEncoding: headers['accept-encoding'] as string | undefined,
    acceptLanguage: headers['accept-language'],
    ifNoneMatch: headers['if-none-match'],
  })
  if (!answered) return false
  response.writeHead(answered.status, { ...securityHeaders, ...answered.headers })
  response.end(answered.body ?? undefined)
  return true
}
