import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isForAdmin } from './admin-path.ts'
import { answer, answerAtOnce } from './answer.ts'
import { type Answer, splitAddress } from './asked.ts'
import { isForForm, navigationHeaders } from './form-path.ts'
import { innerHeader, isInner } from './inner.ts'
import { securityHeaders } from './policy.ts'

// Where a platform's clock asks for what is due: read or written to, whichever the platform knows.
const clock = '/api/schedule'

// What Next answers itself, the same that proxy.ts lets through (a test compares).
const files = /^\/(?:_next\/static\/.*|api\/(?:diagnostics|schedule)|fonts\/(?:kakehashi-(?:sans|serif)\.woff2|OFL-source-(?:sans|serif)\.md)|map\/outlines-[0-9a-f]{8}\.svg|scripts\/readings\.js|robots\.txt|speculation-rules\.json|icon\.svg|favicon\.ico|apple-touch-icon\.png|icons\/icon-(?:192|512|maskable-512)\.png|manifest\/(?:it|en|ja)\.webmanifest)$/

// No way up, no empty word, in whatever spelling.
const isTidy = (path: string) => !/\/\/|\\|%(?:2e|2f|5c)|\/\.\.?(?:\/|$)/i.test(path)

/** Whether an address is that of a file or of what answers machines by itself. */
export const isFile = (path: string) => files.test(path) && isTidy(path)

const isReading = (method: string) => method === 'GET' || method === 'HEAD'

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...securityHeaders, ...headers })
  response.end(body ?? undefined)
}

/**
 * Answers a request for a public address before Next is asked; false: it is Next's. The rules are those of the bindery,
 * which Next reaches through the proxy, on functions by no other way. Here nothing of a request can make Next answer in
 * its own manner: its headers for navigation, a method that it cannot read, a slash too many.
 */
export function answerAtFront(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = 'GET', url = '/', headers } = request
  if (isInner(headers[innerHeader]?.toString())) return false
  const asked = {
    ...splitAddress(url),
    method,
    acceptEncoding: headers['accept-encoding'] as string | undefined,
    acceptLanguage: headers['accept-language'],
    ifNoneMatch: headers['if-none-match'],
  }
  if (isForAdmin(method, asked.path)) return false
  if (isForForm(method, asked.path) || (method === 'POST' && asked.path === clock)) {
    for (const name of navigationHeaders) delete headers[name]
    return false
  }
  // Nothing that is read is written to, files included: the bindery says so.
  if (isReading(method) && isFile(asked.path)) return false
  const answered = answerAtOnce(asked)
  if (answered) send(response, answered)
  else answer(asked).then((later) => send(response, later)).catch(() => response.destroy())
  return true
}
