import { cardSize } from '#lib/og/size.ts'
import { between, inks } from './colours.ts'

const column = 40
// One more than there is room for: the scales of the last row reach in from the side.
const columns = cardSize.width / column + 1
const foot = cardSize.height

/** From 0 to 1 between two columns, without a corner at either end. */
function ease(at: number, first: number, last: number): number {
  const share = Math.min(1, Math.max(0, (at - first) / (last - first)))
  return share * share * (3 - 2 * share)
}

const arch = (x: number, y: number, radius: number) => `M${x - radius} ${y}a${radius} ${radius} 0 0 1 ${2 * radius} 0`

/** What shows of the scale behind two others. */
const behind = (x: number, y: number) =>
  `M${x - 17.4} ${y - 9.8}A20 20 0 0 1 ${x + 17.4} ${y - 9.8}M${x - 12.4} ${y - 8.5}A15 15 0 0 1 ${x + 12.4} ${y - 8.5}M${x - 8} ${y - 6}A10 10 0 0 1 ${x + 8} ${y - 6}M${x - 4.4} ${y - 2.5}A5 5 0 0 1 ${x + 4.4} ${y - 2.5}`

function Column({ index }: { index: number }) {
  const x = index * column + column / 2
  // The pillar sinks until only its arch is above the water.
  const y = Number((foot - 30 + 30 * ease(index, 4, 24)).toFixed(1))
  const colour = between(inks.brick, inks.indigo, ease(index, 3, 26))
  const rings = [ease(index, 8, 9), ease(index, 14, 15), ease(index, 19, 20)].filter(Boolean).length
  const second = ease(index, 12, 20)
  const third = ease(index, 17, 26)
  return (
    <g stroke={colour}>
      <path d={`M${x - 20} ${foot}V${y}a20 20 0 0 1 40 0V${foot}`} />
      {rings > 0 && <path d={[15, 10, 5].slice(0, rings).map((radius) => arch(x, y, radius)).join('')} />}
      {second > 0 && <path d={behind(x - 20, y - 10)} strokeOpacity={Number(second.toFixed(2))} />}
      {third > 0 && <path d={behind(x, y - 20)} strokeOpacity={Number(third.toFixed(2))} />}
    </g>
  )
}

/** A portico that becomes waves, at the foot of every card. */
export function Frieze() {
  return (
    <g fill="none" strokeWidth="1.5">
      {Array.from({ length: columns }, (_, index) => <Column key={index} index={index} />)}
    </g>
  )
}
