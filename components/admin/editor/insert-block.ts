import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

type Place = { from: number; to: number }

/** Where a block comes to stand: after the one in which the cursor stands, or in place of an empty line. */
function placeOf({ state: { selection } }: Editor): Place {
  const { $from, to } = selection
  const block = $from.depth ? $from.node(1) : null
  if (!block) return { from: to, to }
  const isEmptyLine = block.type.name === 'paragraph' && block.content.size === 0
  return isEmptyLine ? { from: $from.before(1), to: $from.after(1) } : { from: $from.after(1), to: $from.after(1) }
}

/** The block after which one that is put in would stand; null at the beginning. */
export const blockBefore = (editor: Editor): Node | null => editor.state.doc.resolve(placeOf(editor).from).nodeBefore

/** Puts a block in its place; the cursor goes as many steps into it as are given. */
export function insertBlock(editor: Editor, inserted: JSONContent, into: number): void {
  const place = placeOf(editor)
  editor.chain().focus().insertContentAt(place, inserted).setTextSelection(place.from + into).run()
}
