import 'server-only'
import type { z } from 'zod'
import { acceptInvitation } from '#lib/auth/invitations/commands.ts'
import { acceptInput } from '#lib/auth/invitations/schema.ts'
import { resetPassword } from '#lib/auth/resets/commands.ts'
import { resetInput } from '#lib/auth/resets/schema.ts'
import { receiveReport } from '#lib/barriers/commands.ts'
import { reportInput } from '#lib/barriers/schema.ts'
import { env } from '#lib/env.ts'
import type { VisitorSpec } from './perform.ts'

type ReportSpec = VisitorSpec<ReturnType<typeof reportInput>, string>

/** Everything that readers can do: one thing. An office in which many read may report from one network. */
export const reportBarrier = (): ReportSpec => ({ name: 'barrier.report', input: reportInput(env().siteUrl), limit: { most: 20, seconds: 3600 }, command: receiveReport })

const spec = <S extends z.ZodType, T>(one: VisitorSpec<S, T>): VisitorSpec<S, T> => one

/** What whoever holds a link that was sent to them can do; a link that is guessed at is guessed at in vain, and seldom. */
export const linkSpecs = {
  'invitation.accept': spec({ name: 'invitation.accept', input: acceptInput, limit: { most: 20, seconds: 900 }, command: acceptInvitation }),
  'password.reset': spec({ name: 'password.reset', input: resetInput, limit: { most: 20, seconds: 900 }, command: resetPassword }),
}
