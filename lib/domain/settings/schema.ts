import { z } from 'zod'
import type { Localized, locales } from '#lib/i18n/locales.ts'

/** Under what licence an owner may give texts and data: those that let others build on a public record. */
export const contentLicences = ['cc-by-4', 'cc-by-sa-4', 'cc0'] as const

const words = z.string().trim().min(1, 'field-missing').max(500, 'too-long')

/** Only AgID's own form publishes a declaration: another address would be a claim that nobody examined. */
function isDeclaration(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { origin, username, password, pathname } = new URL(text)
  return origin === 'https://form.agid.gov.it' && username === '' && password === '' && pathname.length > 1
}

const parts = {
  address: words,
  email: z.string().trim().max(200, 'too-long').pipe(z.email('email-invalid')),
  phone: z.string().trim().regex(/^(\+?[0-9][0-9 ().\/-]{4,30})?$/, 'phone-invalid'),
  /** Who answers for personal data */
  controller: words,
  licence: z.enum(contentLicences, 'licence-missing'),
  /** Where AgID publishes the declaration of accessibility; empty while there is none */
  declaration: z.string().trim().max(500, 'too-long').refine((text) => text === '' || isDeclaration(text), 'declaration-elsewhere'),
  /** Which office is in charge of accessibility; empty: the owner as such */
  office: z.string().trim().max(500, 'too-long'),
}

/** Whose portal this is. What law or courtesy asks for must be there, so half an owner is none. */
export const ownerSchema = z.object({ names: z.object({ it: words, en: words, ja: words }), ...parts })

export type OwnerSettings = z.infer<typeof ownerSchema>

/** The owner as a page of one language names them. */
export type Owner = Omit<OwnerSettings, 'names'> & { name: string }

/** As the form of the newsroom sends it; a version of 0 means that nothing was there. */
export const ownerInput = z.object({ version: z.coerce.number().int().min(0), nameIt: words, nameEn: words, nameJa: words, ...parts })

/** What the form shows: what is there, else nothing. */
export type OwnerForm = { version: number; settings: OwnerSettings | null }

export const namesOf = ({ nameIt: it, nameEn: en, nameJa: ja }: z.output<typeof ownerInput>): Localized => ({ it, en, ja })

/** The name of the form's field for each language. */
export const nameFields = { it: 'nameIt', en: 'nameEn', ja: 'nameJa' } as const satisfies Record<(typeof locales)[number], string>
