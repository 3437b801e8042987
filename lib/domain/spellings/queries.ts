import 'server-only'
import type { Prisma } from '#lib/db/generated/client.ts'
import { citedSourceSelect, toCitedSource } from '#lib/domain/evidence/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Spelling } from './schema.ts'

/** Every form of a record's name; lists of facts spread it into the `select` of the record. */
export const spellingSelect = {
  id: true, lang: true, form: true, reading: true, romanisation: true, kind: true, confidence: true,
  source: { select: citedSourceSelect },
} satisfies Prisma.NameFormSelect

type Row = Prisma.NameFormGetPayload<{ select: typeof spellingSelect }>

export function toSpelling({ source, ...form }: Row, locale: Locale): Spelling {
  return { ...form, source: source ? toCitedSource(source, locale) : null }
}
