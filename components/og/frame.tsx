import type { ReactNode } from 'react'
import type { Placed } from '#lib/og/layout/placed.ts'
import { cardSize } from '#lib/og/size.ts'
import { paper } from './colours.ts'
import { Gradient } from './gradient.tsx'
import { Line } from './line.tsx'
import { Drawing } from './picture.tsx'

type Props = { texts: Placed[]; arc: { from: number; to: number }; children: ReactNode }

/** What is drawn for this page, and its words above it; what all cards have alike lies under both (letterhead.tsx). */
export function Frame({ texts, arc, children }: Props) {
  return (
    <div style={{ display: 'flex', position: 'relative', ...cardSize, background: paper }}>
      <Drawing {...cardSize}>
        <Gradient id="arc" {...arc} />
        {children}
      </Drawing>
      {texts.map((line, index) => <Line key={index} line={line} />)}
    </div>
  )
}
