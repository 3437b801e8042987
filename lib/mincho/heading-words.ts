/** The Japanese words that a page shows large, by rank: its title and the names in its head, then its sections. */
export type HeadingWords = { first: string; second: string }

// The pages are React's: every < and > of a text or an attribute is escaped.
const headings = /<(h1|h2|p(?= class="name"))((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g

// Sections of the narrow column are set like text.
const aside = /<aside[\s>][\s\S]*?<\/aside>/g

const readings = /<(rt|rp)>[^<]*<\/\1>/g
const otherLanguages = /<([a-z]+) lang="(?:zh|ko|it|en)[^"]*">[^<]*<\/\1>/g

const textOf = (html: string) => html.replace(readings, '').replace(otherLanguages, '').replace(/<[^>]+>/g, '').replace(/&[^;\s]+;/g, '')

const isShown = (attributes: string) => !/ class="[^"]*sr-only| lang="(?:zh|ko|it|en)/.test(attributes)

export function headingWords(html: string): HeadingWords {
  const main = (/<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(aside, '')
  const found = [...main.matchAll(headings)].filter(([, , attributes = '']) => isShown(attributes))
  const wordsOf = (isWanted: (name: string) => boolean) => found.filter(([, name = '']) => isWanted(name)).map(([, , , inner = '']) => textOf(inner)).join('')
  return { first: wordsOf((name) => name !== 'h2'), second: wordsOf((name) => name === 'h2') }
}
