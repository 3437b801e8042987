import type { Placed } from '#lib/og/layout/placed.ts'
import { Line } from './line.tsx'

type Props = { texts: Placed[]; left: number; top: number; width: number; height: number }

/** The words of a card and nothing else, in a picture of no more than their own part of it. */
export function Words({ texts, left, top, width, height }: Props) {
  return (
    <div style={{ display: 'flex', position: 'relative', width, height }}>
      {texts.map((line, index) => <Line key={index} line={{ ...line, x: line.x - left, y: line.y - top }} />)}
    </div>
  )
}
