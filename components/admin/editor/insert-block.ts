import type { Editor, JSONContent } from '@tiptap/core'

/** Puts a block after the one in which the cursor stands, or in place of an empty line; the cursor goes as many steps into it as are given. */
export function insertBlock(editor: Editor, inserted: JSONContent, into: number): void {
  const { $from, to } = editor.state.selection
  const block = $from.depth ? $from.node(1) : null
  const start = block ? $from.before(1) : to
  const isEmptyLine = block?.type.name === 'paragraph' && block.content.size === 0
  const at = isEmptyLine ? { from: start, to: start + 2 } : block ? $from.after(1) : to
  const place = typeof at === 'number' ? at : at.from
  editor.chain().focus().insertContentAt(at, inserted).setTextSelection(place + into).run()
}
