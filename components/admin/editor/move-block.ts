import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/** Exchanges the block in which the cursor stands with the one above or below; false where there is none. */
export function moveBlock(editor: Editor, by: -1 | 1): boolean {
  const { state, view } = editor
  const { doc, selection } = state
  const index = selection.$from.index(0)
  const other = index + by
  if (other < 0 || other >= doc.childCount) return false
  const [upper, lower] = by === 1 ? [index, other] : [other, index]
  const from = doc.resolve(0).posAtIndex(upper)
  const moved = [doc.child(lower), doc.child(upper)]
  const tr = state.tr.replaceWith(from, from + doc.child(upper).nodeSize + doc.child(lower).nodeSize, moved)
  const shift = by === 1 ? doc.child(lower).nodeSize : -doc.child(upper).nodeSize
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(0, selection.from + shift)))).scrollIntoView())
  view.focus()
  return true
}
