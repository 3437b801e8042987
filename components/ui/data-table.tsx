import type { ReactNode } from 'react'

type Props = {
  /** Of the table; the caption's id follows from it. */
  id: string
  caption: ReactNode
  head: ReactNode[]
  rows: { key: string; cells: ReactNode[] }[]
  /** The first cell of each row names the row. */
  rowHeaders?: boolean
}

/** Wider than a phone it scrolls by itself, by finger and by keyboard. */
export function DataTable({ id, caption, head, rows, rowHeaders = true }: Props) {
  const captionId = `${id}-caption`
  return (
    <div className="scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className="data" id={id}>
        <caption id={captionId}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, i) => <th key={i} scope="col">{cell}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, i) => (rowHeaders && i === 0 ? <th key={i} scope="row">{cell}</th> : <td key={i}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
