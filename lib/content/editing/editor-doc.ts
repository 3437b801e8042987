import { z } from 'zod'
import { type Body, bodySchema, href, type Inline, key, lang, pictureShape, type PlainInline, recordId, shortWords } from '#lib/content/body.ts'
import { foreignRuns } from '#lib/content/scripts.ts'
import { isLocale, type Locale } from '#lib/i18n/locales.ts'

// A body as the editor holds it (ProseMirror's JSON of our own schema), and back. What the browser sends is trusted in
// nothing: whatever is not of this shape is refused, and what remains passes the schema of every body.

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href }) }),
  z.object({ type: z.literal('record'), attrs: z.object({ recordId }) }),
  z.object({ type: z.literal('foreign'), attrs: z.object({ lang, reading: shortWords.nullish() }) }),
])
const text = z.object({ type: z.literal('text'), text: z.string().max(20_000), marks: z.array(mark).max(5).optional() })
const words = z.array(text).max(2_000).optional().default([])

const attrs = z.object({ key: key.nullish() })
const paragraph = z.object({ type: z.literal('paragraph'), attrs: attrs.optional(), content: words })
const item = z.object({ type: z.literal('listItem'), content: z.array(paragraph).length(1) })
const items = z.array(item).min(1).max(400)

const cells = <T extends string>(type: T) => z.array(z.object({ type: z.literal(type), content: words })).max(20)
const head = z.object({ type: z.literal('tableHead'), content: cells('tableHeadCell') })
const row = z.object({ type: z.literal('tableRow'), content: cells('tableCell').optional().default([]) })

const node = z.discriminatedUnion('type', [
  paragraph,
  z.object({ type: z.literal('heading'), attrs: attrs.extend({ level: z.union([z.literal(2), z.literal(3)]) }), content: words }),
  z.object({ type: z.literal('bulletList'), attrs: attrs.optional(), content: items }),
  z.object({ type: z.literal('orderedList'), attrs: attrs.optional(), content: items }),
  z.object({ type: z.literal('quotation'), attrs: attrs.extend({ lang, speaker: shortWords.nullish(), office: shortWords.nullish() }), content: words }),
  z.object({ type: z.literal('picture'), attrs: attrs.extend({ ...pictureShape, isDecorative: z.boolean().nullish() }), content: words }),
  z.object({ type: z.literal('table'), attrs: attrs.optional(), content: z.tuple([head], row) }),
])

const doc = z.object({ type: z.literal('doc'), content: z.array(node).max(400).optional().default([]) })

export type EditorDoc = z.input<typeof doc>

type Text = z.output<typeof text>
type EditorNode = z.output<typeof node>

const has = (marks: Text['marks'], type: string) => marks?.some((one) => one.type === type) === true

/** Half a surrogate pair, and what nobody can see, is no text. */
const clean = (given: string) => given.toWellFormed().normalize('NFC').replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\uFEFF]+/gu, ' ')

/** Plain words as readers get them: what is written in another script says so, as in the first content. */
function plainOf(given: PlainInline, locale: Locale): PlainInline[] {
  const own = clean(given.text)
  if (given.type === 'foreign') return [{ type: 'foreign', lang: given.lang, text: own, ...(given.reading ? { reading: clean(given.reading) } : {}) }]
  const style = { ...(given.strong ? { strong: true } : {}), ...(given.emphasis ? { emphasis: true } : {}) }
  return foreignRuns(own, locale).map(({ text: run, lang: other }) => (other ? { type: 'foreign', lang: other, text: run } : { type: 'text', text: run, ...style }))
}

function plainOfPiece({ text: own, marks }: Text, locale: Locale): PlainInline[] {
  const foreign = marks?.find((one) => one.type === 'foreign')
  if (foreign) return plainOf({ type: 'foreign', lang: foreign.attrs.lang, text: own, reading: foreign.attrs.reading ?? undefined }, locale)
  return plainOf({ type: 'text', text: own, strong: has(marks, 'bold'), emphasis: has(marks, 'italic') }, locale)
}

/** What a piece of text links to, as one comparable word. */
const targetOf = ({ marks }: Text) => marks?.find((one) => one.type === 'link' || one.type === 'record')

function inlinesOf(pieces: Text[], locale: Locale): Inline[] {
  const inlines: Inline[] = []
  let last = ''
  for (const piece of pieces.filter((one) => clean(one.text) !== '')) {
    const target = targetOf(piece)
    const plain = plainOfPiece(piece, locale)
    const now = target ? JSON.stringify(target) : ''
    const open = inlines.at(-1)
    if (target && now === last && open && 'children' in open) open.children.push(...plain)
    else if (target?.type === 'link') inlines.push({ type: 'link', href: target.attrs.href, children: plain })
    else if (target?.type === 'record') inlines.push({ type: 'record', recordId: target.attrs.recordId, children: plain })
    else inlines.push(...plain)
    last = now
  }
  return inlines
}

function blockOf(one: EditorNode, own: string, locale: Locale): unknown {
  switch (one.type) {
    case 'paragraph': return { type: 'paragraph', key: own, children: inlinesOf(one.content, locale) }
    case 'heading': return { type: 'heading', key: own, level: one.attrs.level, children: inlinesOf(one.content, locale) }
    case 'quotation': {
      const { lang: said, speaker, office } = one.attrs
      return { type: 'quotation', key: own, lang: said, ...(speaker ? { speaker: clean(speaker) } : {}), ...(office ? { office: clean(office) } : {}), children: inlinesOf(one.content, isLocale(said) ? said : locale) }
    }
    case 'picture': {
      const { pictureId, alt, isDecorative } = one.attrs
      // What is only ornament says nothing: a description that was typed before goes.
      return { type: 'picture', key: own, pictureId, alt: isDecorative ? '' : clean(alt).trim(), ...(isDecorative ? { isDecorative: true } : {}), children: inlinesOf(one.content, locale) }
    }
    case 'table': {
      const [first, ...rows] = one.content
      const line = (given: { content: Text[] }[]) => given.map(({ content }) => inlinesOf(content, locale))
      return { type: 'table', key: own, head: line(first.content), rows: rows.map(({ content }) => line(content)) }
    }
    default: {
      const lines = one.content.map(({ content }) => inlinesOf(content.flatMap(({ content: pieces }) => pieces), locale)).filter((line) => line.length)
      return { type: 'list', key: own, ordered: one.type === 'orderedList', items: lines }
    }
  }
}

/** What is empty is no block: editors leave such lines behind. */
const isFilled = (block: unknown) => {
  const { children, items: lines, type } = block as { children?: unknown[]; items?: unknown[]; type: string }
  return type === 'table' || type === 'picture' || (children ?? lines ?? []).length > 0
}

/** The body that an editor's document says, or null where it says something that a body cannot. No two blocks have the same key. */
export function bodyOfDoc(given: unknown, locale: Locale): Body | null {
  const parsed = doc.safeParse(given)
  if (!parsed.success) return null
  const taken = new Set<string>()
  const keyOf = (wished: string | null | undefined) => {
    let own = wished ?? 'b1'
    for (let number = 1; taken.has(own); number++) own = `b${number}`
    taken.add(own)
    return own
  }
  // Those that have a key keep it, whatever stands before them.
  const wished = parsed.data.content.map((one) => one.attrs?.key ?? null)
  const firsts = wished.map((own, index) => (own !== null && wished.indexOf(own) === index ? own : null))
  firsts.forEach((own) => own && taken.add(own))
  const blocks = parsed.data.content.map((one, index) => blockOf(one, firsts[index] ?? keyOf(null), locale)).filter(isFilled)
  const body = bodySchema.safeParse(blocks)
  return body.success ? body.data : null
}
