import type { ReactNode } from 'react'
import { frame } from '#lib/og/layout/frame.ts'
import type { Placed } from '#lib/og/layout/placed.ts'
import { cardSize } from '#lib/og/size.ts'
import { paper } from './colours.ts'
import { Frieze } from './frieze.tsx'
import { Gradient } from './gradient.tsx'
import { intrinsic } from './intrinsic.ts'
import { Line } from './line.tsx'

/** The portal's name beside the mark. */
export const signature: Placed[] = [
  { text: 'Kakehashi', lang: 'en', role: 'name', size: 29, x: 136, y: 84, anchor: 'start', ink: 'ink' },
  { text: '架け橋', lang: 'ja', role: 'name', size: 22, x: 284, y: 84, anchor: 'start', ink: 'second' },
]

function Mark() {
  return (
    <g transform={`translate(${frame.left - 2} 56) scale(1.5)`} fill="none" stroke="url(#mark)" strokeLinecap="round">
      <path d="M3.5 20.5a16.5 16.5 0 0 1 33 0" strokeWidth="3" />
      <path d="M11.5 20.5a8.5 8.5 0 0 1 17 0" strokeWidth="1.4" />
      <path d="M3.5 20.5h.01M36.5 20.5h.01" strokeWidth="5.4" />
    </g>
  )
}

type Props = { texts: Placed[]; arc: { from: number; to: number }; children: ReactNode }

/** Paper, mark, frieze, what is drawn for this page, and its words above all of it. */
export function Frame({ texts, arc, children }: Props) {
  const { width, height } = cardSize
  return (
    <div style={{ display: 'flex', position: 'relative', width, height, background: paper }}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{ position: 'absolute', left: 0, top: 0 }}>
        {intrinsic(
          <g>
            <Gradient id="arc" {...arc} />
            <Gradient id="mark" from={3} to={37} />
            <Mark />
            <Frieze />
            {children}
          </g>,
        )}
      </svg>
      {[...signature, ...texts].map((line, index) => <Line key={index} line={line} />)}
    </div>
  )
}
