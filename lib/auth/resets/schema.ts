import { z } from 'zod'
import { tokenInput } from '#lib/auth/invitations/schema.ts'
import { newPassword } from '#lib/auth/users/schema.ts'
import { defaultLocale, locales } from '#lib/i18n/locales.ts'

/** How long the link of a reset counts. */
export const resetMinutes = 30

export const askResetInput = z.object({ email: z.string().trim().toLowerCase().max(200, 'email-invalid').pipe(z.email('email-invalid')), language: z.enum(locales).default(defaultLocale) })

export const resetInput = z.object({ request: z.string().regex(/^[A-Za-z0-9-]{8,80}$/), token: tokenInput, password: newPassword })
