import type { Locale } from '#lib/i18n/locales.ts'
import type { Section } from '#lib/i18n/paths.ts'
import { listSubject } from '#lib/og/address.ts'
import { listCard } from '#lib/og/content/text.ts'

/** The preview card of a list; its filters do not change it. */
export async function cardOfList(section: Section, locale: Locale) {
  return { subject: listSubject(section), content: listCard(section, locale) }
}
