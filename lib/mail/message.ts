/** A message of the portal: plain text in the recipient's language, its links at the portal's own address. */
export type MailMessage = { to: string; subject: string; text: string }

/** What became of it; `trouble` names a failure as the log does. */
export type Sent = { ok: true } | { ok: false; trouble: string }
