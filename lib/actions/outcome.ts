import type { Issue, RefusalCode } from '#lib/content/refused.ts'

/** The answer to whoever wanted a change: codes, never words. */
export type Outcome<T> =
  | { ok: true; value: T }
  | {
      ok: false
      code: RefusalCode
      issues: Issue[]
      /** What the person needs to go on, by code */
      detail: unknown
      /** Names an unexpected error, as the log does */
      trouble?: string
    }

/** The status of an answer that has no page (RFC 9110). */
export const httpStatus: Readonly<Record<RefusalCode, number>> = {
  'signed-out': 401, 'wrong-password': 401, forbidden: 403, foreign: 403, 'not-found': 404, stale: 409, confirm: 409, invalid: 422, issues: 422, 'too-many': 429, trouble: 500, away: 503,
}
