import 'server-only'
import { after } from 'next/server'
import type { z } from 'zod'
import { writeAudit } from '#lib/audit/commands.ts'
import { countAttempt } from '#lib/auth/attempts/commands.ts'
import { clientNow } from '#lib/auth/client-now.ts'
import { makeReset } from '#lib/auth/resets/commands.ts'
import { type askResetInput, resetMinutes } from '#lib/auth/resets/schema.ts'
import { Refused } from '#lib/content/refused.ts'
import { inTransaction } from '#lib/db/client.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'
import { sendMail } from '#lib/mail/send.ts'
import { resetMail } from '#lib/mail/texts.ts'

/** As for signing in: by a network, and by a network for an address. One address gets so many messages in an hour, from wherever. */
const limits = { network: { most: 20, seconds: 900 }, account: { most: 3, seconds: 900 }, address: { most: 6, seconds: 3600 } }

async function tellOwner(email: string, language: Locale): Promise<void> {
  if (!(await countAttempt(['reset-mail', email], limits.address))) return
  const made = await inTransaction(async (tx) => {
    const reset = await makeReset(tx, email)
    if (reset) await writeAudit(tx, { actor: 'visitor', event: 'password.reset-asked', after: { user: reset.userId } })
    return reset
  })
  const chosen = made?.language ?? undefined
  if (made) await sendMail(resetMail(isLocale(chosen) ? chosen : language, { to: email, token: made.token, minutes: resetMinutes }))
}

/**
 * Sends whoever may sign in the link to another password. What is answered and when says nothing of whether the address is
 * known: the work is done after the answer.
 * @param later by whom it is done then; a test does it at once
 */
export async function askReset({ email, language }: z.output<typeof askResetInput>, later: (work: () => Promise<void>) => void = after): Promise<void> {
  const client = await clientNow()
  const isWithin = (await countAttempt(['ask-reset', client], limits.network)) && (await countAttempt(['ask-reset', client, email], limits.account))
  if (!isWithin) throw new Refused('too-many', [], { minutes: limits.network.seconds / 60 })
  later(() => tellOwner(email, language))
}
