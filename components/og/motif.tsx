import type { Motif } from '#lib/og/card.ts'
import { frame } from '#lib/og/layout/frame.ts'
import { along, hairline, inks, paper } from './colours.ts'
import { Span } from './span.tsx'

/** The room of a motif at the right of a title. */
export const room = { left: 800, right: frame.right, foot: 510 }

const width = room.right - room.left
const round = (value: number) => Number(value.toFixed(1))

function Ties({ side, own, within }: Extract<Motif, { type: 'ties' }>) {
  const [near, away] = side === 'home' ? [room.left, 1] : [room.right, -1]
  const inner = Math.min(within, 12)
  const count = inner + Math.min(own, 9)
  const arcs = Array.from({ length: count }, (_, i) => ({
    isOwn: i >= inner,
    reach: count === 1 ? width : 70 + ((width - 70) * i) / (count - 1),
  }))
  return (
    <g fill="none" strokeLinecap="round">
      <path d={`M${room.left} ${room.foot}H${room.right}`} stroke={hairline} strokeWidth="1.5" />
      {count === 0 && <path d={`M${room.left} ${room.foot}a${width / 2} 208 0 0 1 ${width} 0`} stroke={hairline} strokeWidth="1.5" />}
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

function Cord({ knots, isHollow }: Extract<Motif, { type: 'cord' }>) {
  const count = Math.min(knots, 12)
  const radius = { x: width / 2, y: 230 }
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

function Viaduct({ arches }: Extract<Motif, { type: 'viaduct' }>) {
  const shown = Math.min(Math.max(arches, 1), 27)
  const rows = Math.ceil(shown / 9)
  const perRow = Math.ceil(shown / rows)
  const high = rows === 1 ? 240 : 320 / rows
  return (
    <g fill="none" strokeWidth="3">
      {Array.from({ length: shown }, (_, i) => {
        const row = Math.floor(i / perRow)
        const inRow = Math.min(perRow, shown - row * perRow)
        const radius = width / inRow / 2
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

function Waves({ count }: Extract<Motif, { type: 'waves' }>) {
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
        const colour = along(Math.min(1, Math.max(0, (x - room.left) / width)))
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

function Portico({ rings }: Extract<Motif, { type: 'portico' }>) {
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

/** The arc, as what this record makes of it. */
export function CardMotif({ motif }: { motif: Motif }) {
  switch (motif.type) {
    case 'ties':
      return <Ties {...motif} />
    case 'cord':
      return <Cord {...motif} />
    case 'viaduct':
      return <Viaduct {...motif} />
    case 'waves':
      return <Waves {...motif} />
    case 'portico':
      return <Portico {...motif} />
    case 'span':
      return <Span from={{ x: 430, y: 92 }} to={{ x: frame.right, y: 92 }} top={44} depth={16} stones={8} />
  }
}
