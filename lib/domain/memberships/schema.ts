import type { Reference } from '#lib/content/references/reference.ts'

/** A programme in which a record takes part, which it funds or manages (`funder`, `manager`) or which names it (`related`). */
export type Membership = { programme: Reference; role: string; field: string | null; since: string | null; confidence: string }
