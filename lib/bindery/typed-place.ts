/** Stands in a drawn form where what a reader typed is written, for this answer alone. */
export const typedPlace = (name: string): string => `[[typed:${name}]]`

const place = /\[\[typed:([a-z]+)\]\]/g

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

/** Writes into the places of a page what was typed, in one pass: what was typed opens no place of its own. */
export const withTyped = (html: string, typed: Readonly<Record<string, string>>): string =>
  html.replace(place, (_, name: string) => {
    const text = (Object.hasOwn(typed, name) ? typed[name] : undefined) ?? ''
    // A browser takes the first line break of a text area for the page's own.
    return (/^\r?\n/.test(text) ? '\n' : '') + text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
  })
