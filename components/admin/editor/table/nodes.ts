import { mergeAttributes, Node } from '@tiptap/core'
import { evenRows } from './even-rows.ts'
import { tableKeys } from './keys.ts'

// A table as a body knows it: a row that heads it, and rows of cells with one line of words each. Nothing spans, nothing
// is nested, no cell holds blocks: what a reader hears cell by cell is what an editor writes.

const isFirstRow = (row: Element) => row.closest('table')?.querySelector('tr') === row
const isInFirstRow = (cell: Element) => {
  const row = cell.closest('tr')
  return row !== null && isFirstRow(row)
}

/** Takes a row or a cell that is pasted only where it belongs. */
const where = (is: (element: Element) => boolean) => (element: HTMLElement) => (is(element) ? {} : false)

const Table = Node.create({
  name: 'table', group: 'block', content: 'tableHead tableRow+', isolating: true,
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }],
  renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes({ class: 'data' }, HTMLAttributes), ['tbody', 0]],
  addKeyboardShortcuts() { return tableKeys(this.editor) },
  addProseMirrorPlugins: () => [evenRows()],
})

const TableHead = Node.create({
  name: 'tableHead', content: 'tableHeadCell+',
  parseHTML: () => [{ tag: 'tr', getAttrs: where(isFirstRow) }],
  renderHTML: () => ['tr', 0],
})

/** A row of a text that was written elsewhere may be shorter than its head: it is opened as it is. */
const TableRow = Node.create({
  name: 'tableRow', content: 'tableCell*',
  parseHTML: () => [{ tag: 'tr', getAttrs: where((row) => !isFirstRow(row)) }],
  renderHTML: () => ['tr', 0],
})

const TableHeadCell = Node.create({
  name: 'tableHeadCell', content: 'inline*', isolating: true,
  parseHTML: () => [{ tag: 'th, td', getAttrs: where(isInFirstRow) }],
  renderHTML: () => ['th', { scope: 'col' }, 0],
})

const TableCell = Node.create({
  name: 'tableCell', content: 'inline*', isolating: true,
  parseHTML: () => [{ tag: 'th, td', getAttrs: where((cell) => !isInFirstRow(cell)) }],
  renderHTML: () => ['td', 0],
})

export const tableNodes = [Table, TableHead, TableRow, TableHeadCell, TableCell]
