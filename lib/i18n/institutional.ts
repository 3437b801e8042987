import type { Locale } from './locales.ts'
import { recordPath } from './paths.ts'

/**
 * Institutional pages that every footer links to, with the addresses that the first content gives them (an address
 * changed since redirects by its history). Order is that of the footer.
 */
export const institutionalPages = [
  { name: 'about', slugs: { it: 'il-portale', en: 'about', ja: 'about' } },
  { name: 'method', slugs: { it: 'come-sappiamo', en: 'how-we-know', ja: 'how-we-know' } },
  { name: 'kinds', slugs: { it: 'tipi-di-legame', en: 'kinds-of-ties', ja: 'kinds-of-ties' } },
  { name: 'accessibility', slugs: { it: 'dichiarazione-di-accessibilita', en: 'accessibility', ja: 'accessibility' } },
  { name: 'jis', slugs: { it: 'politica-di-accessibilita-web', en: 'web-accessibility-policy', ja: 'web-accessibility-policy' } },
  { name: 'legal', slugs: { it: 'note-legali', en: 'legal-notes', ja: 'legal-notes' } },
  { name: 'privacy', slugs: { it: 'privacy', en: 'privacy', ja: 'privacy' } },
  { name: 'contact', slugs: { it: 'contatti', en: 'contact', ja: 'contact' } },
] as const satisfies { name: string; slugs: Record<Locale, string> }[]

/** Where one of them is in a language. */
export const institutionalPath = (name: (typeof institutionalPages)[number]['name'], locale: Locale): string =>
  recordPath(locale, 'page', institutionalPages.find((page) => page.name === name)?.slugs[locale] ?? '')
