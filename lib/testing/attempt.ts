import 'server-only'
import { outcomeOf } from '#lib/actions/perform.ts'
import { signIn } from '#lib/actions/sign-in.ts'

/** Signs in as the form does. */
export const attempt = (email: string, word: string) => outcomeOf('session.begin', () => signIn({ email, password: word }))

/** `in`, or why not. */
export const codeOf = (outcome: Awaited<ReturnType<typeof attempt>>) => (outcome.ok ? 'in' : outcome.code)
