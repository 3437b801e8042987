/** What a drawn page says to the bindery alone; the note never reaches a reader. */
export const noteName = 'drawn-from'

// React escapes < and > in texts and attributes, Next in its own scripts, json-ld.tsx in ours: no element of these can be
// cut short by what it holds.
const scripts = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const isKept = (attributes: string) => attributes.includes('type="application/ld+json"') || /\ssrc="\/scripts\//.test(attributes)
const scriptLinks = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g
const note = new RegExp(`<meta name="${noteName}" content="([^"]*)"/?>`)
// Marks by which React finds its places again in the browser, and a hint for Next's own fonts.
const leftovers = /<!--(?:\/?\$[!?~&]?| )-->|<meta name="next-size-adjust"[^>]*>|<div hidden=""><\/div>/g

// React closes every element of a drawing with a second tag, which in SVG none needs: half a kilobyte of a map.
const empty = /<(path|use|stop|image|linearGradient)\b([^>]*)><\/\1>/g

const unescape = (text: string) => text.replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&amp;/g, '&')

/**
 * A page as React and Next wrote it, without what only a framework in the browser would need: scripts (structured data and
 * our own stay), their preloads, flight data, marks, second tags in drawings.
 * @returns the page and the tags that it was drawn from
 */
export function barePage(html: string): { html: string; tags: string[] } {
  const tags = note.exec(html)?.[1] ?? ''
  const bare = html
    .replace(scripts, (element, attributes: string) => (isKept(attributes) ? element : ''))
    .replace(scriptLinks, '')
    .replace(note, '')
    .replace(leftovers, '')
    .replace(empty, '<$1$2/>')
  return { html: bare, tags: tags ? unescape(tags).split(' ') : [] }
}

/** Of a Link header only what a bare page uses: faces and style sheets. */
export function bareLinks(header: string | null): string | null {
  const parts = (header ?? '').split(/,\s*(?=<)/).filter((part) => /\bas=["']?(font|style)\b/.test(part))
  return parts.length ? parts.join(', ') : null
}
