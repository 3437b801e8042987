import { z } from 'zod'

const words = z.string().trim().min(1).max(500)

/** Whose portal this is. Every part is asked for by law or courtesy, so half an owner is none. */
export const ownerSchema = z.object({
  name: words,
  address: words,
  /** An e-mail address, or the https address of a contact page */
  contact: z.union([z.email(), z.url({ protocol: /^https$/ })]),
  /** Who answers for personal data */
  controller: words,
})

export type Owner = z.infer<typeof ownerSchema>
