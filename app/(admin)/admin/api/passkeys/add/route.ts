import { defineRoute } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'
import { renewSession } from '#lib/auth/sessions/commands.ts'

export const dynamic = 'force-dynamic'

/** What a browser has signed. More is proved than before, so that the session gets another token. */
export const POST = defineRoute(specs['passkey.add'], ({ sessionId }) => renewSession(sessionId))
