import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

/** The cell in which the cursor stands: its table, where that begins, and which row and column it is. */
export type CellPlace = { table: Node; at: number; row: number; column: number }

const cellDepth = 3

/** The place of a position inside a table, or null where it is in none. */
export function cellAt($pos: ResolvedPos): CellPlace | null {
  if ($pos.depth < cellDepth || $pos.node(1).type.name !== 'table') return null
  return { table: $pos.node(1), at: $pos.before(1), row: $pos.index(1), column: $pos.index(2) }
}

export const currentCell = ({ selection }: EditorState): CellPlace | null => cellAt(selection.$from)

/** Where the words of a cell begin and end. */
export function cellWords(table: Node, at: number, row: number, column: number): { from: number; to: number } {
  let position = at + 1
  for (let index = 0; index < row; index++) position += table.child(index).nodeSize
  position += 1
  for (let index = 0; index < column; index++) position += table.child(row).child(index).nodeSize
  return { from: position + 1, to: position + 1 + table.child(row).child(column).content.size }
}
