import type { Block, Body, Inline, PlainInline } from '#lib/content/body.ts'
import type { EditorDoc } from './editor-doc.ts'

// The way into the editor; the way back (editor-doc.ts) checks everything, and stays on the server.

type EditorNode = NonNullable<EditorDoc['content']>[number]
type Text = NonNullable<Extract<EditorNode, { type: 'paragraph' }>['content']>[number]
type Marks = NonNullable<Text['marks']>

const textOf = (part: PlainInline, more: Marks = []): Text => {
  const marks: Marks = part.type === 'foreign'
    ? [{ type: 'foreign', attrs: { lang: part.lang, reading: part.reading ?? null } }]
    : [...(part.strong ? [{ type: 'bold' as const }] : []), ...(part.emphasis ? [{ type: 'italic' as const }] : [])]
  const all = [...more, ...marks]
  return { type: 'text', text: part.text, ...(all.length ? { marks: all } : {}) }
}

const piecesOf = (inlines: Inline[]): Text[] =>
  inlines.flatMap((part) => {
    if (part.type === 'link') return part.children.map((child) => textOf(child, [{ type: 'link', attrs: { href: part.href } }]))
    if (part.type === 'record') return part.children.map((child) => textOf(child, [{ type: 'record', attrs: { recordId: part.recordId } }]))
    return [textOf(part)]
  })

function nodeOf(block: Block): EditorNode {
  const { key: own } = block
  switch (block.type) {
    case 'paragraph': return { type: 'paragraph', attrs: { key: own }, content: piecesOf(block.children) }
    case 'heading': return { type: 'heading', attrs: { key: own, level: block.level }, content: piecesOf(block.children) }
    case 'quotation': return { type: 'quotation', attrs: { key: own, lang: block.lang, speaker: block.speaker ?? null, office: block.office ?? null }, content: piecesOf(block.children) }
    case 'table': return {
      type: 'table', attrs: { key: own },
      content: [
        { type: 'tableHead', content: block.head.map((cell) => ({ type: 'tableHeadCell' as const, content: piecesOf(cell) })) },
        ...block.rows.map((cells) => ({ type: 'tableRow' as const, content: cells.map((cell) => ({ type: 'tableCell' as const, content: piecesOf(cell) })) })),
      ],
    }
    case 'picture': return { type: 'picture', attrs: { key: own, pictureId: block.pictureId, alt: block.alt, isDecorative: block.isDecorative ?? false }, content: piecesOf(block.children) }
    case 'list': return {
      type: block.ordered ? 'orderedList' : 'bulletList', attrs: { key: own },
      content: block.items.map((line) => ({ type: 'listItem' as const, content: [{ type: 'paragraph' as const, content: piecesOf(line) }] })),
    }
  }
}

/** A body as the editor opens it; an empty one is one empty line. */
export function docOfBody(body: Body): EditorDoc {
  return { type: 'doc', content: body.length ? body.map(nodeOf) : [{ type: 'paragraph', content: [] }] }
}
