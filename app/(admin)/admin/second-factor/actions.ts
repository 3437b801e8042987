'use server'
import { defineAction } from '#lib/actions/define.ts'
import { ownPath } from '#lib/actions/own-path.ts'
import { specs } from '#lib/actions/specs.ts'
import { renewSession } from '#lib/auth/sessions/commands.ts'

export const proveByCode = defineAction(specs['second-factor.prove'], async ({ sessionId, next }) => {
  await renewSession(sessionId)
  return ownPath(next) ?? '/admin'
})

export const beginApp = defineAction(specs['second-factor.begin'], () => '/admin/second-factor/enrol')

export const confirmApp = defineAction(specs['second-factor.confirm'], async ({ sessionId }) => {
  await renewSession(sessionId)
  return '/admin/second-factor/codes'
})

export const removeApp = defineAction(specs['second-factor.remove'], () => '/admin/account?saved=1')

export const removePasskey = defineAction(specs['passkey.remove'], () => '/admin/account?saved=1')

export const renewCodes = defineAction(specs['recovery-codes.renew'], () => '/admin/second-factor/codes')

export const keepCodes = defineAction(specs['recovery-codes.keep'], () => '/admin/account?saved=1')
