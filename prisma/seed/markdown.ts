import type { PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { type Block, type Body, bodySchema, type Inline, type PlainInline } from '#lib/content/body.ts'
import { foreignRuns } from '#lib/content/scripts.ts'
import type { Locale } from '#lib/i18n/locales.ts'

type Marks = { strong?: boolean; emphasis?: boolean }

/**
 * Reads the small Markdown in which the first content is written: `[words](record:id)` links to a record,
 * `[words](lang:ja "reading")` is a fragment in another language. Anything else than the blocks of a body is refused.
 */
export function bodyOfMarkdown(markdown: string, locale: Locale, name: string): Body {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  const refuse = (what: string): never => {
    throw new Error(`${name}: ${what} is not part of a body`)
  }

  const plainOf = (node: PhrasingContent, marks: Marks): PlainInline[] => {
    if (node.type === 'text') {
      const words = node.value.replace(/\n/g, locale === 'ja' ? '' : ' ')
      return foreignRuns(words, locale).map(({ text, lang }) =>
        lang ? { type: 'foreign', lang, text } : { type: 'text', text, ...marks },
      )
    }
    if (node.type === 'strong') return node.children.flatMap((child) => plainOf(child, { ...marks, strong: true }))
    if (node.type === 'emphasis') return node.children.flatMap((child) => plainOf(child, { ...marks, emphasis: true }))
    return refuse(node.type)
  }

  const inlineOf = (node: PhrasingContent): Inline[] => {
    if (node.type !== 'link') return plainOf(node, {})
    const [scheme = '', ...rest] = node.url.split(':')
    const target = rest.join(':')
    const children = node.children.flatMap((child) => plainOf(child, {}))
    if (scheme === 'lang') {
      const text = children.map((child) => child.text).join('')
      return [{ type: 'foreign', lang: target, text, ...(node.title ? { reading: node.title } : {}) }]
    }
    if (['record', 'article', 'page', 'source'].includes(scheme)) return [{ type: 'record', recordId: target, children }]
    return [{ type: 'link', href: node.url, children }]
  }
  const inlinesOf = (nodes: PhrasingContent[]): Inline[] => nodes.flatMap(inlineOf)

  const blockOf = (node: RootContent, index: number): Block => {
    const key = `b${index + 1}`
    if (node.type === 'paragraph') return { type: 'paragraph', key, children: inlinesOf(node.children) }
    if (node.type === 'heading' && (node.depth === 2 || node.depth === 3))
      return { type: 'heading', key, level: node.depth, children: inlinesOf(node.children) }
    if (node.type === 'list') {
      const items = node.children.map((item) =>
        item.children.flatMap((child) => (child.type === 'paragraph' ? inlinesOf(child.children) : refuse(`${child.type} in a list`))),
      )
      return { type: 'list', key, ordered: node.ordered === true, items }
    }
    if (node.type === 'table') {
      const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => inlinesOf(cell.children)))
      return { type: 'table', key, head, rows }
    }
    return refuse(node.type)
  }

  return bodySchema.parse(tree.children.map(blockOf))
}
