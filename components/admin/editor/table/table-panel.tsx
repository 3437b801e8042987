'use client'
import { Frame, type PanelProps } from '../panel-parts.tsx'
import { canChangeTable, changeTable, type TableChange } from './change-table.ts'

const changes: TableChange[] = ['rowAfter', 'rowBefore', 'removeRow', 'columnAfter', 'columnBefore', 'removeColumn', 'removeTable']

/** Rows and columns of the table in which the cursor stands; whoever uses a button stays on it, to use it again. */
export function TablePanel({ editor, words }: PanelProps) {
  return (
    <Frame editor={editor} label={words.tools.table}>
      {changes.map((one) => {
        const isOff = !canChangeTable(editor, one)
        return <button key={one} type="button" className="link" aria-disabled={isOff} onClick={() => { if (!isOff) changeTable(editor, one); if (one === 'removeTable') editor.commands.focus() }}>{words.table[one]}</button>
      })}
      <p className="hint">{words.table.keys}</p>
    </Frame>
  )
}
