import { defineRoute } from '#lib/actions/define.ts'
import { specs } from '#lib/actions/specs.ts'

export const dynamic = 'force-dynamic'

/** Autosave: a route and not an action, since the browser sends actions one after the other and Publish would wait. */
export const POST = defineRoute(specs['draft.save'])
