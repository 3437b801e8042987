import { z } from 'zod'

/** The key that a form brings: sent twice, it is one wish. */
export const requestKey = z.string().regex(/^[A-Za-z0-9-]{8,80}$/)
