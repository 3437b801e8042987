import { z } from 'zod'

/**
 * A body is a typed tree of blocks, validated on the way in and rendered by React; never stored HTML.
 * Keys are stable within a document: translations and staleness hang on them.
 */
const text = z.object({ type: z.literal('text'), text: z.string().min(1), strong: z.boolean().optional(), emphasis: z.boolean().optional() })
/** A fragment in another language, with its reading where it has one. */
const foreign = z.object({ type: z.literal('foreign'), lang: z.string().min(2), text: z.string().min(1), reading: z.string().optional() })
const plain = z.discriminatedUnion('type', [text, foreign])
const link = z.object({ type: z.literal('link'), href: z.url({ protocol: /^https$/ }), children: z.array(plain).min(1) })
/** A link to a record by its permanent id; the address is found when the page is drawn. */
const recordLink = z.object({ type: z.literal('record'), recordId: z.string().min(1), children: z.array(plain).min(1) })
const inline = z.discriminatedUnion('type', [text, foreign, link, recordLink])
const inlines = z.array(inline)

const key = z.string().min(1)
const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), key, children: inlines.min(1) }),
  z.object({ type: z.literal('heading'), key, level: z.union([z.literal(2), z.literal(3)]), children: inlines.min(1) }),
  z.object({ type: z.literal('list'), key, ordered: z.boolean(), items: z.array(inlines.min(1)).min(1) }),
  z.object({ type: z.literal('quotation'), key, lang: z.string(), speaker: z.string().optional(), office: z.string().optional(), children: inlines.min(1) }),
  z.object({ type: z.literal('table'), key, head: z.array(inlines).min(1), rows: z.array(z.array(inlines)).min(1) }),
])

export const bodySchema = z.array(block)

export type PlainInline = z.infer<typeof plain>
export type Inline = z.infer<typeof inline>
export type Block = z.infer<typeof block>
export type Body = Block[]
