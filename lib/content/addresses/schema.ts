import type { Locale } from '#lib/i18n/locales.ts'

/** Where a text would be published now. `isBareId`: under the record's id, since neither the editor nor the title gives words. */
export type NextAddress = { path: string; isBareId: boolean }

export type OtherAddress = { locale: Locale; slug: string }
