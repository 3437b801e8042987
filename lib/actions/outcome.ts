import type { Issue, RefusalCode } from '#lib/content/refused.ts'

/** Why nothing was changed, for whoever wanted it: codes, never words. */
export type Refusal = {
  ok: false
  code: RefusalCode
  issues: Issue[]
  /** What the person needs to go on, by code */
  detail: unknown
  /** Names an unexpected error, as the log does */
  trouble?: string
}

export type Outcome<T> = { ok: true; value: T } | Refusal

/** The status of an answer that has no page (RFC 9110). */
export const httpStatus: Readonly<Record<RefusalCode, number>> = {
  'signed-out': 401, 'wrong-password': 401, forbidden: 403, foreign: 403, 'not-found': 404, 'link-over': 410, stale: 409, confirm: 409, invalid: 422, issues: 422, 'too-many': 429, trouble: 500, away: 503, 'files-away': 503,
}
