import { z } from 'zod'
import { recordId } from '#lib/content/body.ts'
import { locale } from '#lib/content/drafts/schema.ts'
import { locales } from '#lib/i18n/locales.ts'
import type { Mentioned } from './mention.ts'

export const offerInput = z.object({ recordId, locale, language: z.enum(locales) })

/** A record that a name may mean, as an editor chooses it. */
export type OfferedRecord = {
  id: string
  kind: string
  /** In the language of the newsroom */
  name: { text: string; lang: string }
  /** In the language of the text, where there is one: what to write instead of a wrong spelling */
  right: string | null
}

/** What the newsroom offers to link: known by its records, which are told in full. */
export type Offer = Omit<Mentioned, 'records'> & { id: string; records: OfferedRecord[] }
