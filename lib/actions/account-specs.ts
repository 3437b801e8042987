import 'server-only'
import { z } from 'zod'
import { invite, inviteAgain, revokeInvitation } from '#lib/auth/invitations/commands.ts'
import { invitationInput, inviteInput } from '#lib/auth/invitations/schema.ts'
import { addPasskey, beginPasskey, challengePasskey, proveByPasskey, removePasskey } from '#lib/auth/passkeys/commands.ts'
import { addInput, proveInput as passkeyProveInput, removeInput as passkeyRemoveInput } from '#lib/auth/passkeys/schema.ts'
import { changeRole, disablePerson, enablePerson, endSessionsOf, resetFactorOf } from '#lib/auth/people/commands.ts'
import { personInput, roleInput, sessionsInput } from '#lib/auth/people/schema.ts'
import { unlinkProvider } from '#lib/auth/provider/commands.ts'
import { unlinkInput } from '#lib/auth/provider/schema.ts'
import { beginApp, confirmApp, keepCodes, proveByCode, removeApp, renewCodes } from '#lib/auth/second-factor/commands.ts'
import { beginInput, confirmInput, proveInput, removeInput } from '#lib/auth/second-factor/schema.ts'
import { endOneInput, endOneSession, endOtherSessions } from '#lib/auth/sessions/commands.ts'
import { actionSpec as spec } from './perform.ts'

/** Of a password or a code that can be guessed at: a million codes of six digits, three of which count at a time, take years so. */
export const guesses = { most: 10, seconds: 900 }

/** What people do with their own account, and administrators with those of others. */
export const accountSpecs = {
  'session.end-one': spec({ name: 'session.end-one', permission: 'own-account:change', input: endOneInput, command: endOneSession }),
  'session.end-others': spec({ name: 'session.end-others', permission: 'own-account:change', input: z.object({}), command: endOtherSessions }),
  'provider.unlink': spec({ name: 'provider.unlink', permission: 'own-account:change', input: unlinkInput, command: unlinkProvider }),
  'second-factor.prove': spec({ name: 'second-factor.prove', permission: 'second-factor:prove', input: proveInput, limit: guesses, command: proveByCode }),
  'second-factor.begin': spec({ name: 'second-factor.begin', permission: 'second-factor:change', input: beginInput, limit: guesses, command: beginApp }),
  'second-factor.confirm': spec({ name: 'second-factor.confirm', permission: 'second-factor:change', input: confirmInput, limit: guesses, command: confirmApp }),
  'second-factor.remove': spec({ name: 'second-factor.remove', permission: 'second-factor:change', input: removeInput, limit: guesses, command: removeApp }),
  'recovery-codes.renew': spec({ name: 'recovery-codes.renew', permission: 'second-factor:change', input: beginInput, limit: guesses, command: renewCodes }),
  'recovery-codes.keep': spec({ name: 'recovery-codes.keep', permission: 'second-factor:change', input: z.object({}), command: keepCodes }),
  'passkey.begin': spec({ name: 'passkey.begin', permission: 'second-factor:change', input: beginInput, limit: guesses, command: beginPasskey }),
  'passkey.add': spec({ name: 'passkey.add', permission: 'second-factor:change', input: addInput, command: addPasskey }),
  'passkey.challenge': spec({ name: 'passkey.challenge', permission: 'second-factor:prove', input: z.object({}), command: challengePasskey }),
  'passkey.prove': spec({ name: 'passkey.prove', permission: 'second-factor:prove', input: passkeyProveInput, limit: guesses, command: proveByPasskey }),
  'passkey.remove': spec({ name: 'passkey.remove', permission: 'second-factor:change', input: passkeyRemoveInput, limit: guesses, command: removePasskey }),
  'person.role': spec({ name: 'person.role', permission: 'people:manage', input: roleInput, command: changeRole }),
  'person.disable': spec({ name: 'person.disable', permission: 'people:manage', input: personInput, command: disablePerson }),
  'person.enable': spec({ name: 'person.enable', permission: 'people:manage', input: personInput, command: enablePerson }),
  'person.end-sessions': spec({ name: 'person.end-sessions', permission: 'people:manage', input: sessionsInput, command: endSessionsOf }),
  'person.reset-factor': spec({ name: 'person.reset-factor', permission: 'people:manage', input: personInput, command: resetFactorOf }),
  'invitation.make': spec({ name: 'invitation.make', permission: 'people:manage', input: inviteInput, command: invite }),
  'invitation.make-again': spec({ name: 'invitation.make-again', permission: 'people:manage', input: invitationInput, command: inviteAgain }),
  'invitation.revoke': spec({ name: 'invitation.revoke', permission: 'people:manage', input: invitationInput, command: revokeInvitation }),
}
