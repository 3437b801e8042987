import { z } from 'zod'
import { roles, type Role } from '#lib/auth/roles.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'

const userId = z.string().min(1).max(64)

const known = { userId, version: z.coerce.number().int().min(1) }

/** Languages as checkboxes send them: none, one or a list. */
export const localesInput = z.union([z.array(z.enum(locales)), z.enum(locales).transform((one) => [one])]).default([]).transform((list) => locales.filter((locale) => list.includes(locale)))

/** A translator has languages; the other roles have none of their own. */
export const needsLocales = ({ role, locales: granted }: { role: Role; locales: Locale[] }): boolean => role !== 'translator' || granted.length > 0

export const localesMissing = { message: 'locales-missing', path: ['locales'] }

export const roleInput = z.object({ ...known, role: z.enum(roles, 'role-missing'), locales: localesInput }).refine(needsLocales, localesMissing)

export const personInput = z.object(known)

export const sessionsInput = z.object({ userId })

/** Somebody who may sign in, as administrators see them. */
export type Person = {
  id: string
  name: string
  email: string
  role: Role | null
  locales: Locale[]
  hasFactor: boolean
  lastUse: Date | null
  sessions: number
  disabledAt: Date | null
  version: number
}
