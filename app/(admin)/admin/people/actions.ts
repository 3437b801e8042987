'use server'
import { defineAction } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { sendInvitation } from '#lib/auth/invitations/commands.ts'
import { personPath, sentPath } from '#lib/auth/people/paths.ts'

export const invite = defineAction(specs['invitation.make'], async (made) => sentPath(await sendInvitation(made)))

export const inviteAgain = defineAction(specs['invitation.make-again'], async (made) => sentPath(await sendInvitation(made)))

export const revokeInvitation = defineAction(specs['invitation.revoke'], () => '/admin/people?saved=1')

export const changeRole = defineAction(specs['person.role'], (_, { userId }) => personPath(userId))

export const disablePerson = defineAction(specs['person.disable'], (_, { userId }) => personPath(userId))

export const enablePerson = defineAction(specs['person.enable'], (_, { userId }) => personPath(userId))

export const endSessionsOf = defineAction(specs['person.end-sessions'], (_, { userId }) => personPath(userId))

export const resetFactorOf = defineAction(specs['person.reset-factor'], (_, { userId }) => personPath(userId))
