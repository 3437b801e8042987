import type { Locale } from './locales.ts'

/**
 * Institutional pages that every footer links to, with the addresses that the first content gives them (an address
 * changed since redirects by its history). Order is that of the footer.
 */
export const institutionalPages = [
  { name: 'about', slugs: { it: 'il-portale', en: 'about', ja: 'about' } },
  { name: 'method', slugs: { it: 'come-sappiamo', en: 'how-we-know', ja: 'how-we-know' } },
  { name: 'kinds', slugs: { it: 'tipi-di-legame', en: 'kinds-of-ties', ja: 'kinds-of-ties' } },
  { name: 'accessibility', slugs: { it: 'dichiarazione-di-accessibilita', en: 'accessibility', ja: 'accessibility' } },
  { name: 'legal', slugs: { it: 'note-legali', en: 'legal-notes', ja: 'legal-notes' } },
  { name: 'privacy', slugs: { it: 'privacy', en: 'privacy', ja: 'privacy' } },
  { name: 'contact', slugs: { it: 'contatti', en: 'contact', ja: 'contact' } },
] as const satisfies { name: string; slugs: Record<Locale, string> }[]
