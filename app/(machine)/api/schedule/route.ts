import { doWhatIsDue } from '#lib/actions/by-the-clock.ts'
import { defineClock } from '#lib/actions/define-clock.ts'

export const dynamic = 'force-dynamic'

/** Does what is due. Platforms differ in the method by which their clocks ask. */
export const GET = defineClock(doWhatIsDue)
export const POST = defineClock(doWhatIsDue)
