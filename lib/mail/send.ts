import 'server-only'
import { notice } from '#lib/db/notice.ts'
import { env } from '#lib/env.ts'
import { newTroubleCode } from '#lib/trouble.ts'
import type { MailMessage, Sent } from './message.ts'
import { writeToOutbox } from './outbox.ts'

/**
 * Sends a message by SMTP_URL, else writes it to the outbox. Always after the commit of what it tells: nobody is told of
 * what did not happen, and no transaction waits for a mail server. A failure is logged without address and text.
 */
export async function sendMail(message: MailMessage): Promise<Sent> {
  const { smtpUrl } = env()
  try {
    // Read when there is something to send: a newsroom that sends nothing does without it.
    if (smtpUrl) await (await import('./smtp.ts')).sendBySmtp(smtpUrl, message)
    else await writeToOutbox(message)
    return { ok: true }
  } catch (error) {
    const trouble = newTroubleCode()
    notice(`[${trouble}] mail not sent: ${reasonOf(error)}`)
    return { ok: false, trouble }
  }
}

/** What a mail server says often repeats the address. */
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).replace(/\S+@\S+/g, '…')
