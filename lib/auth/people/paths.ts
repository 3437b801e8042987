import type { Sent } from '#lib/mail/message.ts'

/** A person after a change of them. */
export const personPath = (userId: unknown): string => `/admin/people/${String(userId)}?saved=1`

/** The list of people after an invitation: sent, or by which code to report that it was not. */
export const sentPath = (sent: Sent): string => (sent.ok ? '/admin/people?sent=1' : `/admin/people?trouble=${sent.trouble}`)
