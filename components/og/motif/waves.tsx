import type { Motif } from '#lib/og/card.ts'
import { along, paper } from '../colours.ts'
import { room, roomWidth } from './room.ts'

/** Scales of seigaiha above a waterline. */
export function Waves({ count }: Extract<Motif, { type: 'waves' }>) {
  const radius = 48
  const shown = Math.min(count, 18)
  // From the back to the front, each row half a scale aside; what is in front hides what is behind.
  const places = Array.from({ length: shown }, (_, i) => {
    const row = Math.floor(i / 7) * 2 + (i % 7 < 4 ? 0 : 1)
    const at = i % 7 < 4 ? i % 7 : (i % 7) - 4
    return { x: room.left + radius * (row % 2 ? 2 : 1) + at * 2 * radius - 24, row }
  })
  const rows = (places.at(-1)?.row ?? 0) + 1
  return (
    <g strokeWidth="2.4">
      {[...places].sort((a, b) => b.row - a.row).map(({ x, row }, i) => {
        const y = room.foot - 20 - row * 30 - Math.max(0, 5 - rows) * 12
        const colour = along(Math.min(1, Math.max(0, (x - room.left) / roomWidth)))
        return (
          <g key={i} stroke={colour} fill={paper}>
            {[1, 0.75, 0.5, 0.25].map((share) => <circle key={share} cx={x} cy={y} r={radius * share} />)}
          </g>
        )
      })}
      <path d={`M${room.left - 30} ${room.foot - 19}H${room.right + 40}V${room.foot + 60}H${room.left - 30}Z`} fill={paper} />
    </g>
  )
}
