import { type Locale, locales } from '#lib/i18n/locales.ts'
import { hrefLangs, homePath, type Section, sectionPath, sections } from '#lib/i18n/paths.ts'

export type SitemapVersion = { locale: Locale; path: string; updatedAt?: Date }

/**
 * A sitemap may hold 50,000 addresses (sitemaps.org). A part holds far fewer records, three addresses each with all their
 * alternates: the one in which something was published is drawn anew, and five hundred took longer than any page.
 */
export const recordsPerPart = 100

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** The home page and the lists, which exist in every language. */
export function fixedPages(): SitemapVersion[][] {
  const everywhere = (path: (locale: Locale) => string) => locales.map((locale) => ({ locale, path: path(locale) }))
  const lists = Object.keys(sections) as Section[]
  return [everywhere(homePath), ...lists.map((section) => everywhere((locale) => sectionPath(locale, section)))]
}

/** One page in each of its languages; their alternates are the same. */
function urlsOf(versions: SitemapVersion[], absolute: (path: string) => string): string[] {
  const alternates = Object.entries(hrefLangs(versions, absolute)).map(
    ([lang, address]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escape(address)}"/>`,
  ).join('')
  return versions.map(({ path, updatedAt }) => {
    const updated = updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : ''
    return `<url><loc>${escape(absolute(path))}</loc>${updated}${alternates}</url>`
  })
}

/** Sitemap of pages, each in the languages in which it is published, with the same alternates as in its head. */
export function sitemapXml(pages: SitemapVersion[][], absolute: (path: string) => string): string {
  const urls = pages.flatMap((versions) => urlsOf(versions, absolute))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

/** Index of the parts of a sitemap that is too large for one file. */
export function sitemapIndexXml(parts: number, absolute: (path: string) => string): string {
  const entries = Array.from({ length: parts }, (_, part) => `<sitemap><loc>${escape(absolute(`/sitemap.xml?part=${part + 1}`))}</loc></sitemap>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</sitemapindex>\n`
}
