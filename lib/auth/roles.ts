import { isLocale, locales, type Locale } from '#lib/i18n/locales.ts'

export const roles = ['viewer', 'translator', 'editor', 'administrator'] as const

export type Role = (typeof roles)[number]

/** What may be done, a word each; those about a text are asked together with its language. */
export const permissions = [
  'admin:see', 'own-account:change',
  'own-session:use', 'second-factor:prove', 'second-factor:change', 'people:manage',
  'text:edit', 'text:publish', 'text:withdraw',
  'article:create', 'article:link',
  'picture:add', 'picture:describe',
  'attachment:add', 'attachment:describe', 'attachment:attach', 'attachment:erase',
  'record:edit-facts', 'record:show-and-hide',
  'settings:change',
  'barrier:answer', 'barrier:erase-email',
  'text:share',
  'text:compare', 'text:redact', 'record:trash', 'record:erase', 'audit:see', 'audit:see-records', 'audit:erase',
] as const

export type Permission = (typeof permissions)[number]

const seeing: Permission[] = ['admin:see', 'own-account:change', 'own-session:use', 'second-factor:prove', 'second-factor:change']
const editing: Permission[] = [...seeing, 'text:edit', 'text:publish', 'text:withdraw', 'article:create', 'article:link', 'picture:add', 'picture:describe', 'attachment:add', 'attachment:describe', 'attachment:attach', 'record:edit-facts', 'barrier:answer', 'text:share']

/** What those who work on texts may do with their history; only administrators see all of the log, and erase for good. */
const history: Permission[] = ['text:compare', 'record:trash', 'audit:see-records']

/** What each role may do. Making a record public is apart from editing it (product.md): only administrators may. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: seeing,
  translator: [...seeing, 'text:edit', 'text:compare'],
  editor: [...editing, ...history],
  administrator: permissions,
}

/** What somebody must do before anything else: prove their second factor, get one. A password to be chosen is `mustChangePassword`. */
export type Gate = 'prove' | 'enrol'

/** What is possible nevertheless. Ending a session and choosing its language always is. */
const beforeGate: Readonly<Record<Gate | 'password', readonly Permission[]>> = {
  prove: ['own-session:use', 'second-factor:prove'],
  password: ['own-session:use', 'own-account:change'],
  enrol: ['own-session:use', 'second-factor:change'],
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
  gate: Gate | null
}

export const isRole = (role: string): role is Role => roles.some((one) => one === role)

/** The languages that a role gives: only a translator's are granted one by one. */
export const grantedLocales = (role: Role, granted: readonly string[]): Locale[] =>
  role === 'translator' ? granted.filter(isLocale) : role === 'viewer' ? [] : [...locales]

/**
 * Whether somebody may do something, in a language where the matter is a text. What is not known (a role, a permission, a
 * language) refuses.
 */
export function may(actor: Pick<Actor, 'role' | 'locales' | 'mustChangePassword'> & { gate?: Gate | null }, permission: Permission, locale?: Locale): boolean {
  // A factor that is there is proved before the password may be replaced; one that is not comes after it.
  const closed = actor.gate === 'prove' ? actor.gate : actor.mustChangePassword ? 'password' : actor.gate
  if (closed && !beforeGate[closed].includes(permission)) return false
  if (!isRole(actor.role) || !permissionsOf[actor.role].includes(permission)) return false
  return locale === undefined || actor.locales.includes(locale)
}
