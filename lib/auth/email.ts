import { z } from 'zod'

/** The address by which somebody signs in and is written to: one spelling of each. */
export const emailInput = z.string().trim().toLowerCase().max(200, 'email-invalid').pipe(z.email('email-invalid'))
