import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answer, answerAtOnce } from './answer.ts'
import { type Answer, splitAddress } from './asked.ts'
import { ownName } from './carried-headers.ts'
import { innerHeader } from './inner.ts'
import { securityHeaders } from './policy.ts'

// Next answers these before it asks anybody: with its own pages, or without the headers of every response.
const isNotOurs = (path: string) => path.startsWith('/_next/') && !path.startsWith('/_next/static/')
const isUntidy = (path: string) => path.includes('//') || path.includes('\\') || isNotOurs(path)

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...securityHeaders, ...headers })
  response.end(body ?? undefined)
}

/**
 * Answers a request from what is at hand, before Next is asked; false: it is Next's. The rules are those of the bindery,
 * which Next reaches through the proxy: this only saves the way there.
 */
export function answerAtFront(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = 'GET', url = '/', headers } = request
  if (headers[innerHeader]) return false
  const asked = {
    ...splitAddress(url),
    method,
    acceptEncoding: headers['accept-encoding'] as string | undefined,
    acceptLanguage: headers['accept-language'],
    ifNoneMatch: headers['if-none-match'],
  }
  if (isUntidy(asked.path)) {
    void answer(asked).then((answered) => send(response, answered))
    return true
  }
  const answered = answerAtOnce(asked)
  if (answered) send(response, answered)
  return answered !== null
}

/** Gives the headers that Next would have dropped their names back, in what it goes on to answer. */
export function restoreCarried(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => setHeader(ownName(name), value)
}
