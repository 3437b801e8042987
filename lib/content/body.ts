import { z } from 'zod'
import { pictureId } from '#lib/media/schema.ts'

/**
 * A body is a typed tree of blocks, validated on the way in and rendered by React; never stored HTML.
 * Keys are stable within a document: translations and staleness hang on them.
 */
/** BCP 47, as far as texts need it. */
export const lang = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
export const recordId = z.string().regex(/^[a-z0-9-]{1,120}$/i)
/** Browsers read past blanks and controls in an address; nobody writes them with good intent. */
export const href = z.string().max(2_000).regex(/^https:\/\/[^\s\p{Cc}]+$/iu).pipe(z.url())
const words = z.string().min(1).max(20_000)
export const shortWords = z.string().max(300)

const text = z.object({ type: z.literal('text'), text: words, strong: z.boolean().optional(), emphasis: z.boolean().optional() })
/** A fragment in another language, with its reading where it has one. */
const foreign = z.object({ type: z.literal('foreign'), lang, text: words, reading: shortWords.optional() })
const plain = z.discriminatedUnion('type', [text, foreign])
const link = z.object({ type: z.literal('link'), href, children: z.array(plain).min(1) })
/** A link to a record by its permanent id; the address is found when the page is drawn. */
const recordLink = z.object({ type: z.literal('record'), recordId, children: z.array(plain).min(1) })
const inline = z.discriminatedUnion('type', [text, foreign, link, recordLink])
const inlines = z.array(inline)

export const key = z.string().regex(/^[a-z0-9-]{1,40}$/)
/** What a table holds, beside its key. */
export const tableShape = { head: z.array(inlines).min(1).max(20), rows: z.array(z.array(inlines).max(20)).min(1).max(400) }
/** What a text says of a picture beside its caption: what is seen in it, or that it says nothing that the text does not. */
export const pictureShape = { pictureId, alt: shortWords, isDecorative: z.literal(true).optional() }
const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), key, children: inlines.min(1) }),
  z.object({ type: z.literal('heading'), key, level: z.union([z.literal(2), z.literal(3)]), children: inlines.min(1) }),
  z.object({ type: z.literal('list'), key, ordered: z.boolean(), items: z.array(inlines.min(1)).min(1) }),
  z.object({ type: z.literal('quotation'), key, lang, speaker: shortWords.optional(), office: shortWords.optional(), children: inlines.min(1) }),
  z.object({ type: z.literal('table'), key, ...tableShape }),
  z.object({ type: z.literal('picture'), key, ...pictureShape, children: inlines }),
])

export const bodySchema = z.array(block)

export type PlainInline = z.infer<typeof plain>
export type Inline = z.infer<typeof inline>
export type Block = z.infer<typeof block>
export type Body = Block[]
