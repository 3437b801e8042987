import type { Motif } from '#lib/og/card.ts'
import { along, hairline, inks, paper } from '../colours.ts'
import { room, roomWidth, round } from './room.ts'

/** Arcs from one bank to as many places; at home from the left. */
export function Ties({ side, own, within }: Extract<Motif, { type: 'ties' }>) {
  const [near, away] = side === 'home' ? [room.left, 1] : [room.right, -1]
  const inner = Math.min(within, 12)
  const count = inner + Math.min(own, 9)
  const arcs = Array.from({ length: count }, (_, i) => ({
    isOwn: i >= inner,
    reach: count === 1 ? roomWidth : 70 + ((roomWidth - 70) * i) / (count - 1),
  }))
  return (
    <g fill="none" strokeLinecap="round">
      <path d={`M${room.left} ${room.foot}H${room.right}`} stroke={hairline} strokeWidth="1.5" />
      {count === 0 && <path d={`M${room.left} ${room.foot}a${roomWidth / 2} 208 0 0 1 ${roomWidth} 0`} stroke={hairline} strokeWidth="1.5" />}
      {arcs.map(({ isOwn, reach }, i) => {
        const far = round(near + away * reach)
        const colour = side === 'home' ? inks.indigo : inks.brick
        return (
          <g key={i}>
            <path d={`M${near} ${room.foot}A${round(reach / 2)} ${round(reach * 0.62)} 0 0 ${side === 'home' ? 1 : 0} ${far} ${room.foot}`} stroke="url(#arc)" strokeWidth={isOwn ? 4 : 1.5} />
            <circle cx={far} cy={room.foot} r={isOwn ? 6 : 3} fill={colour} />
          </g>
        )
      })}
      <circle cx={near} cy={room.foot} r="11" fill={side === 'home' ? inks.brick : inks.indigo} />
    </g>
  )
}

/** One arc with knots, as on the timeline of a page. */
export function Cord({ knots, isHollow }: Extract<Motif, { type: 'cord' }>) {
  const count = Math.min(knots, 12)
  const radius = { x: roomWidth / 2, y: 230 }
  const middle = room.left + radius.x
  const base = room.foot - 30
  const places = Array.from({ length: count }, (_, i) => Math.PI * (1 - (i + 1) / (count + 1)))
  return (
    <g fill="none" strokeLinecap="round">
      <path d={`M${room.left} ${base}A${radius.x} ${radius.y} 0 0 1 ${room.right} ${base}`} stroke="url(#arc)" strokeWidth="4" strokeDasharray={isHollow ? '2 12' : undefined} />
      <path d={`M${room.left + 44} ${base}A${radius.x - 44} ${radius.y - 44} 0 0 1 ${room.right - 44} ${base}`} stroke="url(#arc)" strokeWidth="1.5" />
      <path d={`M${room.left} ${base}h.01`} stroke={inks.brick} strokeWidth="14" />
      <path d={`M${room.right} ${base}h.01`} stroke={inks.indigo} strokeWidth="14" />
      {places.map((angle, i) => {
        const colour = along((i + 1) / (count + 1))
        return (
          <circle key={i} cx={round(middle + radius.x * Math.cos(angle))} cy={round(base - radius.y * Math.sin(angle))} r={count > 6 ? 10 : 14} fill={isHollow ? paper : colour} stroke={isHollow ? colour : paper} strokeWidth="4" />
        )
      })}
    </g>
  )
}
