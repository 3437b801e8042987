import type { ReactElement, ReactNode } from 'react'
import { frame } from '#lib/og/layout/frame.ts'
import type { Placed } from '#lib/og/layout/placed.ts'
import { cardSize } from '#lib/og/size.ts'
import { paper } from './colours.ts'
import { Frieze } from './frieze.tsx'
import { Gradient } from './gradient.tsx'
import { Line } from './line.tsx'
import { Picture, svgOf } from './picture.tsx'

/** A part of the card that is the same on every one, at its place. */
export type Strip = { left: number; top: number; width: number; height: number; element: ReactElement; texts: Placed[] }

/** The portal's name beside the mark. */
const signature: Placed[] = [
  { text: 'Kakehashi', lang: 'en', role: 'name', size: 29, x: 136, y: 84, anchor: 'start', ink: 'ink' },
  { text: '架け橋', lang: 'ja', role: 'name', size: 22, x: 284, y: 84, anchor: 'start', ink: 'second' },
]

function Mark() {
  return (
    <g transform={`translate(${frame.left - 2} 56) scale(1.5)`} fill="none" stroke="url(#mark)" strokeLinecap="round">
      <Gradient id="mark" from={3} to={37} />
      <path d="M3.5 20.5a16.5 16.5 0 0 1 33 0" strokeWidth="3" />
      <path d="M11.5 20.5a8.5 8.5 0 0 1 17 0" strokeWidth="1.4" />
      <path d="M3.5 20.5h.01M36.5 20.5h.01" strokeWidth="5.4" />
    </g>
  )
}

function strip(place: Pick<Strip, 'left' | 'top' | 'width' | 'height'>, drawing: ReactNode, texts: Placed[]): Strip {
  const { left, top, width, height } = place
  const element = (
    <div style={{ display: 'flex', position: 'relative', width, height, background: paper }}>
      <div style={{ display: 'flex', position: 'absolute', left: -left, top: -top, ...cardSize }}>
        <Picture svg={svgOf(drawing)} />
        {texts.map((line, index) => <Line key={index} line={line} />)}
      </div>
    </div>
  )
  return { ...place, element, texts }
}

/** Mark, name and frieze, which lie under every card: drawing them anew took a third of its time. */
export const strips = [
  strip({ left: 56, top: 48, width: 304, height: 48 }, <Mark />, signature),
  strip({ left: 0, top: 576, width: cardSize.width, height: cardSize.height - 576 }, <Frieze />, []),
]
