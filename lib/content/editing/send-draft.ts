import type { SaveReply } from './autosave.ts'

/** Milliseconds that a save is waited for. After that it is sent anew: a connection that hangs must not hold what is typed next. */
const patience = 15_000

type Where = { recordId: string; locale: string; /** The edition with whose words it was opened, 0 where there was a draft */ edition: number; /** The open editor */ client: string }

/**
 * Sends the words of one text to the route that saves drafts (S-12: a route, no action). Resolves with the server's answer,
 * rejects when there is none in time.
 */
export async function sendDraft(where: Where, words: object, version: number, sequence: number, longest = patience): Promise<SaveReply> {
  const body = JSON.stringify({ request: `${where.client}-${sequence}`, ...where, version, sequence, ...words })
  const reply = await fetch('/admin/api/drafts', { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(longest) })
  return (await reply.json()) as SaveReply
}
