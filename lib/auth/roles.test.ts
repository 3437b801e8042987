import { describe, expect, test } from 'vitest'
import { locales } from '#lib/i18n/locales.ts'
import { type Actor, grantedLocales, may, permissions, roles, type Permission, type Role } from './roles.ts'

const as = (role: Role, granted: string[] = []): Pick<Actor, 'role' | 'locales' | 'mustChangePassword'> => ({
  role, locales: grantedLocales(role, granted), mustChangePassword: false,
})

describe('what a role may', () => {
  test('a viewer sees and changes nothing but what is their own', () => {
    expect(permissions.filter((permission) => may(as('viewer'), permission))).toEqual(['admin:see', 'own-account:change', 'own-session:use', 'second-factor:prove', 'second-factor:change'])
  })

  test('T29: a translator edits the granted languages and publishes none', () => {
    const translator = as('translator', ['ja'])
    expect(locales.filter((locale) => may(translator, 'text:edit', locale))).toEqual(['ja'])
    expect(locales.filter((locale) => may(translator, 'text:publish', locale))).toEqual([])
    expect(may(as('translator', ['ja', 'xx', '__proto__']), 'text:edit', 'it')).toBe(false)
  })

  test('an editor publishes every language and makes no record public', () => {
    expect(locales.every((locale) => may(as('editor'), 'text:publish', locale))).toBe(true)
    expect(may(as('editor'), 'record:show-and-hide')).toBe(false)
  })

  test('an administrator may everything', () => {
    expect(permissions.every((permission) => may(as('administrator'), permission))).toBe(true)
  })

  test('whoever still has a password made for them may choose their own, and nothing else', () => {
    const actor = { ...as('administrator'), mustChangePassword: true }
    expect(permissions.filter((permission) => may(actor, permission))).toEqual(['own-account:change', 'own-session:use'])
  })

  test('S-17: whoever has not proved their second factor may prove it, whoever has none may get one, and nothing else', () => {
    const allowed = (more: object) => permissions.filter((permission) => may({ ...as('administrator'), ...more }, permission))
    expect(allowed({ gate: 'prove' })).toEqual(['own-session:use', 'second-factor:prove'])
    expect(allowed({ gate: 'enrol' })).toEqual(['own-session:use', 'second-factor:change'])
    // A password that was made for somebody does not replace the factor that they have.
    expect(allowed({ gate: 'prove', mustChangePassword: true })).toEqual(['own-session:use', 'second-factor:prove'])
    expect(allowed({ gate: 'enrol', mustChangePassword: true })).toEqual(['own-account:change', 'own-session:use'])
  })

  test.each(['owner', '', 'constructor', 'Administrator'])('an unknown role (%s) may nothing', (role) => {
    const actor = { role: role as Role, locales, mustChangePassword: false }
    expect(permissions.some((permission) => may(actor, permission))).toBe(false)
  })

  test('an unknown permission or language refuses', () => {
    expect(may(as('administrator'), 'everything' as Permission)).toBe(false)
    expect(may(as('administrator'), 'text:edit', 'fr' as 'it')).toBe(false)
    expect(roles).toHaveLength(4)
  })
})
