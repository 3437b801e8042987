import { defineProviderStep } from '#lib/actions/define-provider-step.ts'
import { parsed } from '#lib/actions/perform.ts'
import { leaveForProvider, leaveInput } from '#lib/actions/sign-in-by-provider.ts'

export const dynamic = 'force-dynamic'

/** Leaves for the organisation's provider; followed by a link, since a form may be sent to this portal alone. */
export const GET = defineProviderStep('provider.begin', ({ searchParams }) => leaveForProvider(parsed(leaveInput, Object.fromEntries(searchParams))))
