import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Takes over the selection as the browser has it. A browser tells of it with its next frame only, and the editor does not listen
 * once something else has the focus: on a busy page a tool then worked where the cursor had stood before.
 */
function takeSelection(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  // A selected block is no range of words, and an input method is not disturbed.
  if (view.composing || view.state.selection instanceof NodeSelection) return
  const { state: { doc, selection, tr } } = view
  const own = TextSelection.between(doc.resolve(view.posAtDOM(anchorNode, anchorOffset ?? 0)), doc.resolve(view.posAtDOM(focusNode, focusOffset ?? 0)))
  if (!own.eq(selection)) view.dispatch(tr.setSelection(own))
}

/** The cursor is where the person left it, whatever they do next. */
export const KeepSelection = Extension.create({
  name: 'keepSelection',
  addProseMirrorPlugins: () => [
    new Plugin({ key: new PluginKey('keepSelection'), props: { handleDOMEvents: { blur: (view) => { takeSelection(view); return false } } } }),
  ],
})
