import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { cellAt } from './place.ts'

/** Gives rows that are shorter than the others the cells that they lack. */
function fill(tr: Transaction, table: Node, at: number): void {
  const widths = Array.from({ length: table.childCount }, (_, row) => table.child(row).childCount)
  const width = Math.max(...widths)
  let end = at + table.nodeSize - 1
  // From the last row, so that what stands before keeps its place.
  for (let row = table.childCount - 1; row >= 0; row--) {
    const { nodeSize, type, childCount } = table.child(row)
    const cell = type.schema.nodes[type.name === 'tableHead' ? 'tableHeadCell' : 'tableCell']
    const missing = Array.from({ length: width - childCount }, () => cell?.create()).filter((one) => one !== undefined)
    if (missing.length) tr.insert(end - 1, missing)
    end -= nodeSize
  }
}

/** What is selected from one cell into another ends at the border of the first: deleted as one, rows would lose cells. */
function withinOneCell({ selection }: EditorState): TextSelection | null {
  if (!(selection instanceof TextSelection) || selection.empty) return null
  const { $anchor, $head } = selection
  const [from, to] = [cellAt($anchor), cellAt($head)]
  if (!from || !to || from.at !== to.at || (from.row === to.row && from.column === to.column)) return null
  return TextSelection.create($anchor.doc, $anchor.pos, $head.pos > $anchor.pos ? $anchor.end() : $anchor.start())
}

/** Keeps the rows of a table that is changed as long as each other; one that nobody touches stays as it came. */
export const evenRows = (): Plugin => new Plugin({
  key: new PluginKey('evenRows'),
  appendTransaction: (transactions, before, state) => {
    const { tr } = state
    if (transactions.some((one) => one.docChanged)) {
      const known = new Set<Node>()
      before.doc.forEach((block) => known.add(block))
      const changed: [Node, number][] = []
      state.doc.forEach((block, at) => { if (block.type.name === 'table' && !known.has(block)) changed.unshift([block, at]) })
      for (const [table, at] of changed) fill(tr, table, at)
    }
    const within = tr.docChanged ? null : withinOneCell(state)
    if (within) tr.setSelection(within)
    return tr.docChanged || within ? tr : null
  },
})
