import type { Motif } from '#lib/og/card.ts'
import { along, inks } from '../colours.ts'
import { room, roomWidth, round } from './room.ts'

/** Arches side by side, in up to three rows. */
export function Viaduct({ arches }: Extract<Motif, { type: 'viaduct' }>) {
  const shown = Math.min(Math.max(arches, 1), 27)
  const rows = Math.ceil(shown / 9)
  const perRow = Math.ceil(shown / rows)
  const high = rows === 1 ? 240 : 320 / rows
  return (
    <g fill="none" strokeWidth="3">
      {Array.from({ length: shown }, (_, i) => {
        const row = Math.floor(i / perRow)
        const inRow = Math.min(perRow, shown - row * perRow)
        const radius = roomWidth / inRow / 2
        const rise = Math.min(radius, high * 0.8)
        const x = room.left + (i % perRow) * 2 * radius
        const y = room.foot - row * high
        const top = y - high + rise + 6
        const colour = along((i % perRow) / Math.max(1, inRow - 1))
        const d = `M${round(x)} ${round(y)}V${round(top)}a${round(radius)} ${round(rise)} 0 0 1 ${round(2 * radius)} 0V${round(y)}`
        return <path key={i} d={d} stroke={inRow === 1 ? 'url(#arc)' : colour} />
      })}
    </g>
  )
}

/** One arch with rings, which grow with the root of what was taken. */
export function Portico({ rings }: Extract<Motif, { type: 'portico' }>) {
  const shown = Math.min(8, Math.max(1, Math.round(Math.sqrt(rings))))
  const outer = 140
  const middle = room.right - outer - 20
  const spring = room.foot - 170
  return (
    <g fill="none">
      {Array.from({ length: shown + 1 }, (_, i) => {
        const radius = outer - i * 15
        const foot = i === 0 ? room.foot : spring
        return <path key={i} d={`M${middle - radius} ${foot}V${spring}a${radius} ${radius} 0 0 1 ${2 * radius} 0V${foot}`} stroke="url(#arc)" strokeWidth={i === 0 ? 5 : 1.8} />
      })}
      <path d={`M${middle - outer - 26} ${room.foot}H${middle + outer + 26}`} stroke={inks.ink} strokeWidth="3" />
    </g>
  )
}
