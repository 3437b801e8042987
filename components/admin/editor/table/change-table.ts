import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { insertBlock } from '../insert-block.ts'
import { type CellPlace, cellWords, currentCell } from './place.ts'

/** As many as a body takes (lib/content/body.ts). */
const mostColumns = 20
const mostRows = 400

type Grid = Node[][]

export type TableChange = 'rowBefore' | 'rowAfter' | 'removeRow' | 'columnBefore' | 'columnAfter' | 'removeColumn' | 'removeTable'

/** Puts the cursor at the end of a cell. */
function goTo(tr: Transaction, at: number, row: number, column: number): Transaction {
  const table = tr.doc.nodeAt(at)
  if (!table) return tr
  return tr.setSelection(TextSelection.create(tr.doc, cellWords(table, at, row, column).to)).scrollIntoView()
}

function gridOf(table: Node): Grid {
  return Array.from({ length: table.childCount }, (_, row) => Array.from({ length: table.child(row).childCount }, (_one, column) => table.child(row).child(column)))
}

function tableOf({ table }: CellPlace, grid: Grid): Node {
  const rows = grid.map((cells, row) => table.child(row ? 1 : 0).type.create(null, cells))
  return table.type.create(table.attrs, rows, table.marks)
}

const emptyCell = ({ table }: CellPlace, row: number): Node | null => table.type.schema.nodes[row ? 'tableCell' : 'tableHeadCell']?.create() ?? null

/** The cells after a change and where the cursor stands then, or null where it cannot be: the head stays, a row and a column too. */
function changed(place: CellPlace, what: TableChange): { grid: Grid; row: number; column: number } | null {
  const grid = gridOf(place.table)
  const { row, column } = place
  const width = grid[0]?.length ?? 0
  const isAfter = what === 'rowAfter' || what === 'columnAfter'
  if (what === 'rowBefore' || what === 'rowAfter') {
    if (grid.length > mostRows || (row === 0 && !isAfter)) return null
    const at = row + (isAfter ? 1 : 0)
    grid.splice(at, 0, Array.from({ length: width }, () => emptyCell(place, at)).filter((one) => one !== null))
    return { grid, row: at, column: Math.min(column, width - 1) }
  }
  if (what === 'columnBefore' || what === 'columnAfter') {
    if (width >= mostColumns) return null
    const at = column + (isAfter ? 1 : 0)
    grid.forEach((cells, index) => {
      const cell = emptyCell(place, index)
      if (cell) cells.splice(at, 0, cell)
    })
    return { grid, row, column: at }
  }
  if (what === 'removeRow') {
    if (row === 0 || grid.length <= 2) return null
    grid.splice(row, 1)
    return { grid, row: Math.min(row, grid.length - 1), column }
  }
  if (width <= 1) return null
  for (const cells of grid) cells.splice(column, 1)
  return { grid, row, column: Math.min(column, width - 2) }
}

export const canChangeTable = ({ state }: Editor, what: TableChange): boolean => {
  const place = currentCell(state)
  return place !== null && (what === 'removeTable' || changed(place, what) !== null)
}

/** Changes the table in which the cursor stands; false where that cannot be. The cursor stays in it. */
export function changeTable({ state, view }: Editor, what: TableChange): boolean {
  const place = currentCell(state)
  if (!place) return false
  const { table, at } = place
  const end = at + table.nodeSize
  if (what === 'removeTable') {
    const tr = state.tr.replaceWith(at, end, state.schema.nodes.paragraph?.create() ?? [])
    view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))))
    return true
  }
  const next = changed(place, what)
  if (!next) return false
  view.dispatch(goTo(state.tr.replaceWith(at, end, tableOf(place, next.grid)), at, next.row, next.column))
  return true
}

/** Moves the cursor to another cell of its table; false where there is none. */
export function goToCell({ state, view }: Editor, row: number, column: number): boolean {
  const place = currentCell(state)
  if (!place || row < 0 || row >= place.table.childCount || column < 0 || column >= place.table.child(row).childCount) return false
  view.dispatch(goTo(state.tr, place.at, row, column))
  return true
}

/** A table of two columns with a head, after the block in which the cursor stands; the cursor goes into its first cell. */
export function insertTable(editor: Editor): void {
  const cells = (type: string) => Array.from({ length: 2 }, () => ({ type }))
  const row = { type: 'tableRow', content: cells('tableCell') }
  // Into the table, its head, and the first cell of it.
  insertBlock(editor, { type: 'table', content: [{ type: 'tableHead', content: cells('tableHeadCell') }, row, row] }, 3)
}
