import type { PageText } from '#lib/content/texts/page-text.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { ShownName } from '#lib/names/forms.ts'
import type { Written } from '../card.ts'
import { written } from './words.ts'

/** A topic without a text is called by its name. */
export function topicTitle(page: PageText, name: ShownName | null, locale: Locale): Written {
  if (page.text) return { text: page.text.title, lang: locale }
  return name ? written(name) : { text: page.id, lang: locale }
}
