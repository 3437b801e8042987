import type { ReactNode } from 'react'

/** The same thing in the two languages of the sheet. */
export type Pair = [ReactNode, ReactNode]

/** Rows that share what they are about: the label stands beside the first of them. */
export type SheetGroup = { labels: Pair; rows: Pair[] }

type Column = { lang: string; name: string; title: ReactNode; kicker: ReactNode }

type Props = {
  columns: [Column, Column]
  /** Stands at the head of the labels' column. */
  corner: ReactNode
  groups: SheetGroup[]
  foot: ReactNode
}

/**
 * One page of paper in two languages. A table, so that who listens can go along a row to compare or down a column to
 * stay in one language; its roles are said again, since on a phone it is drawn as blocks.
 */
export function ParallelSheet({ columns, corner, groups, foot }: Props) {
  const langs = columns.map(({ lang }) => lang) as [string, string]
  return (
    <article className="sheet">
      <header>
        {corner}
        <Span />
        <h1>
          {columns.map(({ lang, kicker, title }) => (
            <span key={lang} lang={lang}>
              <small>{kicker}</small> {title}
            </span>
          ))}
        </h1>
      </header>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            {columns.map(({ lang, name }) => <th key={lang} role="columnheader" scope="col" lang={lang}>{name}</th>)}
          </tr>
        </thead>
        {groups.map((group, index) => <Group key={index} group={group} langs={langs} />)}
      </table>
      <footer>{foot}</footer>
    </article>
  )
}

/** The arc from one column to the other, in a gradient of its own: the mark's is in the head of the site, which is not printed. */
function Span() {
  return (
    <svg className="span" viewBox="0 0 400 40" preserveAspectRatio="none" aria-hidden="true">
      <linearGradient id="between" gradientUnits="userSpaceOnUse" x1="0" x2="400">
        <stop className="s1" offset=".1" />
        <stop className="s2" offset=".5" />
        <stop className="s3" offset=".9" />
      </linearGradient>
      <path stroke="url(#between)" strokeWidth="3" d="M1 39C70-10 330-10 399 39" />
    </svg>
  )
}

function Group({ group: { labels, rows }, langs }: { group: SheetGroup; langs: [string, string] }) {
  return (
    <tbody role="rowgroup">
      {rows.map((row, index) => (
        <tr key={index} role="row">
          {/* It stands beside the first row and is of all: a cell that spans them would hold them together on one page. */}
          {index === 0 ? (
            <th role="rowheader" scope="rowgroup">
              {labels.map((label, at) => <span key={langs[at]} lang={langs[at]}>{label} </span>)}
            </th>
          ) : (
            <td role="cell" />
          )}
          {row.map((cell, at) => <td key={langs[at]} role="cell" lang={langs[at]}>{cell}</td>)}
        </tr>
      ))}
    </tbody>
  )
}
