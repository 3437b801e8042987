import type { ReactNode } from 'react'
import type { Placed } from '#lib/og/layout/placed.ts'
import { cardSize } from '#lib/og/size.ts'
import { paper } from './colours.ts'
import { Gradient } from './gradient.tsx'
import { strips } from './letterhead.tsx'
import { Line } from './line.tsx'
import { Drawing, Picture } from './picture.tsx'

type Props = { letterhead: string[]; texts: Placed[]; arc: { from: number; to: number }; children: ReactNode }

/** Paper, mark and frieze, what is drawn for this page, and its words above all of it. */
export function Frame({ letterhead, texts, arc, children }: Props) {
  return (
    <div style={{ display: 'flex', position: 'relative', ...cardSize, background: paper }}>
      {strips.map(({ left, top, width, height }, index) => <Picture key={top} src={letterhead[index] ?? ''} {...{ left, top, width, height }} />)}
      <Drawing {...cardSize}>
        <Gradient id="arc" {...arc} />
        {children}
      </Drawing>
      {texts.map((line, index) => <Line key={index} line={line} />)}
    </div>
  )
}
