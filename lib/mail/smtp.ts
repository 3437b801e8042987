import 'server-only'
import { createTransport } from 'nodemailer'
import { env } from '#lib/env.ts'
import type { MailMessage } from './message.ts'

/** Long enough for a slow server, short enough for whoever waits for the answer. */
const patience = { connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 15_000 }

/** Hands a message to the mail server: encrypted where the server offers it, as text alone, without reading files or addresses that a text might name. */
export async function sendBySmtp(url: string, { to, subject, text }: MailMessage): Promise<void> {
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true })
  try {
    await transport.sendMail({ from: env().mailFrom, to: { name: '', address: to }, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } })
  } finally {
    transport.close()
  }
}
