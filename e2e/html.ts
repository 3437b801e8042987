/** The few things that tests read from a page's source, where starting a browser for each of a thousand pages would be waste. */
export function decode(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#x27;/g, "'").replace(/&amp;/g, '&')
}

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)
  return found?.[1] === undefined ? null : decode(found[1])
}

export function tags(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}(\\s[^>]*)?>`, 'gi')) ?? []
}

export const attributes = (html: string, tag: string, name: string): string[] =>
  tags(html, tag).flatMap((one) => attribute(one, name) ?? [])

export const language = (html: string): string | null => attributes(html, 'html', 'lang')[0] ?? null

export function alternates(html: string): Record<string, string> {
  const links = tags(html, 'link').filter((tag) => attribute(tag, 'rel') === 'alternate' && attribute(tag, 'hreflang'))
  return Object.fromEntries(links.map((tag) => [attribute(tag, 'hreflang') ?? '', attribute(tag, 'href') ?? '']))
}

export function linkTo(html: string, rel: string): string | null {
  const tag = tags(html, 'link').find((one) => attribute(one, 'rel') === rel)
  return tag ? attribute(tag, 'href') : null
}

export function meta(html: string, name: string): string | null {
  const tag = tags(html, 'meta').find((one) => attribute(one, 'name') === name)
  return tag ? attribute(tag, 'content') : null
}

/** What an Open Graph property of the page says. */
export function property(html: string, name: string): string | null {
  const tag = tags(html, 'meta').find((one) => attribute(one, 'property') === name)
  return tag ? attribute(tag, 'content') : null
}

/** The words of a stretch of source, without scripts and tags; ruby readings stay out. */
export function words(html: string): string {
  const bare = html.replace(/<script[\s\S]*?<\/script>/gi, '').replace(/<r[tp]>[^<]*<\/r[tp]>/gi, '').replace(/<!--[\s\S]*?-->/g, '')
  return decode(bare.replace(/<[^>]+>/g, ''))
}

/** From the element with an id to the next one that has an id. */
export function passage(html: string, id: string): string | null {
  const start = html.indexOf(` id="${id}"`)
  if (start < 0) return null
  const next = html.indexOf(' id="', start + 5)
  return html.slice(html.lastIndexOf('<', start), next < 0 ? undefined : html.lastIndexOf('<', next))
}

const withoutEnd = new Set(['meta', 'link', 'br', 'wbr', 'input', 'img', 'hr', 'source', 'col'])

/** Every text of a page with the language that the nearest element gives it; scripts and styles are no texts. */
export function texts(html: string): { text: string; lang: string }[] {
  const open: { name: string; lang: string }[] = []
  const found: { text: string; lang: string }[] = []
  for (const [part] of html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, '').matchAll(/<[^>]+>|[^<]+/g)) {
    const name = /^<\/?([a-z0-9]+)/i.exec(part)?.[1]?.toLowerCase()
    if (!part.startsWith('<')) found.push({ text: decode(part), lang: open.at(-1)?.lang ?? '' })
    else if (name && part.startsWith('</')) open.splice(open.findLastIndex((one) => one.name === name))
    else if (name && !part.endsWith('/>') && !withoutEnd.has(name)) open.push({ name, lang: attribute(part, 'lang') ?? open.at(-1)?.lang ?? '' })
  }
  return found
}
