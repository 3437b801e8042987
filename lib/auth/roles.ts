import { isLocale, locales, type Locale } from '#lib/i18n/locales.ts'

export const roles = ['viewer', 'translator', 'editor', 'administrator'] as const

export type Role = (typeof roles)[number]

/** What may be done, a word each; those about a text are asked together with its language. */
export const permissions = [
  'admin:see', 'own-account:change',
  'text:edit', 'text:publish', 'text:withdraw',
  'article:create', 'article:link',
  'picture:add', 'picture:describe',
  'record:edit-facts', 'record:show-and-hide',
  'settings:change',
  'barrier:answer', 'barrier:erase-email',
  'text:compare', 'text:redact', 'article:trash', 'article:erase', 'audit:see', 'audit:see-records', 'audit:erase',
] as const

export type Permission = (typeof permissions)[number]

const seeing: Permission[] = ['admin:see', 'own-account:change']
const editing: Permission[] = [...seeing, 'text:edit', 'text:publish', 'text:withdraw', 'article:create', 'article:link', 'picture:add', 'picture:describe', 'record:edit-facts', 'barrier:answer']

/** What those who work on texts may do with their history; only administrators see all of the log, and erase for good. */
const history: Permission[] = ['text:compare', 'article:trash', 'audit:see-records']

/** What each role may do. Making a record public is apart from editing it (product.md): only administrators may. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: seeing,
  translator: [...seeing, 'text:edit', 'text:compare'],
  editor: [...editing, ...history],
  administrator: permissions,
}

/** Whoever acts: as the session says at this moment, never as a form says. */
export type Actor = {
  id: string
  /** The session through which they act */
  sessionId: string
  name: string
  email: string
  role: Role
  /** Languages whose texts they may touch */
  locales: readonly Locale[]
  /** Language of the admin that they chose */
  language: Locale | null
  /** Signed in with a password made for them: they may choose their own, and nothing else */
  mustChangePassword: boolean
}

export const isRole = (role: string): role is Role => roles.some((one) => one === role)

/** The languages that a role gives: only a translator's are granted one by one. */
export const grantedLocales = (role: Role, granted: readonly string[]): Locale[] =>
  role === 'translator' ? granted.filter(isLocale) : role === 'viewer' ? [] : [...locales]

/**
 * Whether somebody may do something, in a language where the matter is a text. What is not known (a role, a permission, a
 * language) refuses.
 */
export function may(actor: Pick<Actor, 'role' | 'locales' | 'mustChangePassword'>, permission: Permission, locale?: Locale): boolean {
  if (actor.mustChangePassword && permission !== 'own-account:change') return false
  if (!isRole(actor.role) || !permissionsOf[actor.role].includes(permission)) return false
  return locale === undefined || actor.locales.includes(locale)
}
