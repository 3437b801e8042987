import { defineRoute } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'

export const dynamic = 'force-dynamic'

/** What a browser must sign; a route and not an action, since it is asked for by script alone. */
export const POST = defineRoute(specs['passkey.challenge'])
