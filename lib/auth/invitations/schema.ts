import { z } from 'zod'
import { emailInput } from '#lib/auth/email.ts'
import { localesInput, localesMissing, needsLocales } from '#lib/auth/people/schema.ts'
import { roles, type Role } from '#lib/auth/roles.ts'
import { newPassword } from '#lib/auth/users/schema.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { requestKey } from '#lib/request-key.ts'

/** How long an invitation counts. */
export const invitationDays = 7

export const inviteInput = z
  .object({
    email: emailInput,
    role: z.enum(roles, 'role-missing'),
    locales: localesInput,
    language: z.enum(locales),
  })
  .refine(needsLocales, localesMissing)

export const invitationInput = z.object({ id: z.string().min(1).max(64), version: z.coerce.number().int().min(1) })

/** A token as a link holds it. */
export const tokenInput = z.string().regex(/^[0-9a-f]{64}$/)

const name = z.string().trim().min(1, 'name-missing').max(100, 'too-long').regex(/^[^\p{Cc}\p{Cf}<>]*$/u, 'not-understood')

export const acceptInput = z.object({ request: requestKey, token: tokenInput, name, password: newPassword })

export const invitationStates = ['open', 'not-sent', 'expired', 'revoked', 'accepted'] as const

export type InvitationState = (typeof invitationStates)[number]

export type Invitation = { id: string; email: string; role: Role; locales: Locale[]; language: Locale; invitedAt: Date; expiresAt: Date; state: InvitationState; version: number }

/** An invitation as whoever holds its link sees it. */
export type OpenInvitation = { email: string; role: Role; language: Locale }
