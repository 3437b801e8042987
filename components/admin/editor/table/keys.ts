import type { Editor, KeyboardShortcutCommand } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { changeTable, goToCell } from './change-table.ts'
import { type CellPlace, currentCell } from './place.ts'

/** The next cell or the one before, in reading order; false at either end, where Tab leaves the editor as it does everywhere else. */
function step(editor: Editor, by: 1 | -1): boolean {
  const place = currentCell(editor.state)
  if (!place) return false
  const { table, row, column } = place
  if (goToCell(editor, row, column + by)) return true
  const next = row + by
  return next >= 0 && next < table.childCount && goToCell(editor, next, by === 1 ? 0 : table.child(next).childCount - 1)
}

/** The beginning of the next row; after the last one there is a new one. */
function nextRow(editor: Editor): boolean {
  const place = currentCell(editor.state)
  if (!place) return false
  if (place.row < place.table.childCount - 1) return goToCell(editor, place.row + 1, 0)
  return changeTable(editor, 'rowAfter') && goToCell(editor, place.row + 1, 0)
}

/** Behind the table; where nothing stands there, into a new line. */
function leave({ state, view }: Editor): boolean {
  const place = currentCell(state)
  if (!place) return false
  const end = place.at + place.table.nodeSize
  const { tr, schema } = state
  if (!tr.doc.nodeAt(end)?.isTextblock) tr.insert(end, schema.nodes.paragraph?.create() ?? [])
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end + 1))).scrollIntoView())
  return true
}

const isEmptyRow = ({ table, row }: CellPlace) => table.child(row).textContent === ''
const isEmptyColumn = ({ table, column }: CellPlace) => Array.from({ length: table.childCount }, (_, row) => table.child(row).maybeChild(column)?.textContent ?? '').every((words) => words === '')

/** At the beginning of a cell there is nothing to join: an empty row or an empty column goes, else nothing happens. */
function back(editor: Editor): boolean {
  const { selection } = editor.state
  const place = currentCell(editor.state)
  if (!place || !selection.empty || selection.$from.parentOffset > 0) return false
  const { row, column } = place
  if (row > 0 && column === 0 && isEmptyRow(place) && changeTable(editor, 'removeRow')) goToCell(editor, row - 1, place.table.child(row - 1).childCount - 1)
  else if (row === 0 && isEmptyColumn(place)) changeTable(editor, 'removeColumn')
  return true
}

/** At the end of a cell there is nothing to take in. */
function ahead({ state }: Editor): boolean {
  const { selection } = state
  return currentCell(state) !== null && selection.empty && selection.$from.parentOffset === selection.$from.parent.content.size
}

/** The keys of a table; an input method that composes keeps them to itself (T25). */
export const tableKeys = (editor: Editor): Record<string, KeyboardShortcutCommand> => ({
  Tab: () => step(editor, 1),
  'Shift-Tab': () => step(editor, -1),
  Enter: () => nextRow(editor),
  'Shift-Enter': () => nextRow(editor),
  Escape: () => leave(editor),
  Backspace: () => back(editor),
  'Mod-Backspace': () => back(editor),
  'Shift-Backspace': () => back(editor),
  Delete: () => ahead(editor),
  'Mod-Delete': () => ahead(editor),
})
