import { defineClock } from '#lib/actions/define-clock.ts'
import { fireDue } from '#lib/actions/fire-due.ts'

export const dynamic = 'force-dynamic'

/** Publishes what is due. Platforms differ in the method by which their clocks ask. */
export const GET = defineClock(fireDue)
export const POST = defineClock(fireDue)
