import type { ReactNode } from 'react'

export type Fact = { term: ReactNode; value: ReactNode | ReactNode[] }

export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }, i) => (
        <div key={i}>
          <dt>{term}</dt>
          {Array.isArray(value) ? value.map((one, at) => <dd key={at}>{one}</dd>) : <dd>{value}</dd>}
        </div>
      ))}
    </dl>
  )
}
