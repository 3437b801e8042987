import { defineProviderStep } from '#lib/actions/define-provider-step.ts'
import { returnFromProvider } from '#lib/actions/sign-in-by-provider.ts'

export const dynamic = 'force-dynamic'

/** Where the provider sends a browser back. */
export const GET = defineProviderStep('provider.back', ({ search }) => returnFromProvider(search))
