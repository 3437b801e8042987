import type { Locale } from '#lib/i18n/locales.ts'

/** Whether the reader asks for a page without the readings above its words (`?ruby=0`, for browsers without script). */
export const hidesReadings = (query: URLSearchParams, language: string | null) => language === ('ja' satisfies Locale) && query.get('ruby') === '0'

function kept(address: string): string {
  const [page = '', anchor] = address.split('#')
  return `${page}${page.includes('?') ? '&amp;' : '?'}ruby=0${anchor === undefined ? '' : `#${anchor}`}`
}

/** The same page with its readings hidden by the style sheet, and links and forms of its language that keep it so. */
export function withoutReadings(html: string): string {
  return html
    .replace('<html ', '<html data-ruby="off" ')
    .replace(/(<a [^>]*?href=")(\/ja(?:[/?#][^"]*)?)"/g, (_, before: string, address: string) => `${before}${kept(address)}"`)
    .replace(/<form [^>]*?action="\/ja(?:\/[^"]*)?"[^>]*>/g, '$&<input type="hidden" name="ruby" value="0"/>')
}

/** The switch of a page with filters: its links keep them, where no script does. */
export function switchWith(html: string, search: string): string {
  const filters = search.slice(1).replaceAll('&', '&amp;')
  return filters ? html.replace(/(<a href="\?)(ruby=[01]" data-readings)/g, `$1${filters}&amp;$2`) : html
}
