import { z } from 'zod'
import { emailInput } from '#lib/auth/email.ts'
import { tokenInput } from '#lib/auth/invitations/schema.ts'
import { newPassword } from '#lib/auth/users/schema.ts'
import { defaultLocale, locales } from '#lib/i18n/locales.ts'
import { requestKey } from '#lib/request-key.ts'

/** How long the link of a reset counts. */
export const resetMinutes = 30

export const askResetInput = z.object({ email: emailInput, language: z.enum(locales).default(defaultLocale) })

export const resetInput = z.object({ request: requestKey, token: tokenInput, password: newPassword })
