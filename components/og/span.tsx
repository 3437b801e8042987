import { hairline, inks } from './colours.ts'

type Point = { x: number; y: number }

type Props = { from: Point; to: Point; top: number; depth?: number; isOpen?: boolean; stones?: number }

const number = (value: number) => Number(value.toFixed(1))

/** A flat arc as a cubic whose highest point is `top`; gives the point at 0 to 1, and one `depth` below it on its normal. */
function curve({ from, to, top }: Pick<Props, 'from' | 'to' | 'top'>) {
  const reach = (to.x - from.x) * 0.17
  const rise = (foot: number) => foot - (foot - top) / 0.75
  const points = [from, { x: from.x + reach, y: rise(from.y) }, { x: to.x - reach, y: rise(to.y) }, to] as const
  const [a, b, c, d] = points
  const mix = (t: number, of: (point: Point) => number) =>
    (1 - t) ** 3 * of(a) + 3 * (1 - t) ** 2 * t * of(b) + 3 * (1 - t) * t ** 2 * of(c) + t ** 3 * of(d)
  const at = (t: number): Point => ({ x: mix(t, ({ x }) => x), y: mix(t, ({ y }) => y) })
  const below = (t: number, depth: number): Point => {
    const [before, after, here] = [at(t - 0.001), at(t + 0.001), at(t)]
    const [dx, dy] = [after.x - before.x, after.y - before.y]
    const length = Math.hypot(dx, dy)
    return { x: here.x - (dy / length) * depth, y: here.y + (dx / length) * depth }
  }
  return { at, below }
}

const path = (points: Point[]) => points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${number(x)} ${number(y)}`).join('')

const steps = (from: number, to: number) => Array.from({ length: 49 }, (_, i) => from + ((to - from) * i) / 48)

/** Outer and inner arc with thin stones between and a keystone; where no act is known, two beginnings that do not meet. */
export function Span({ from, to, top, depth = 38, isOpen = false, stones = 10 }: Props) {
  const { at, below } = curve({ from, to, top })
  const parts = isOpen ? [[0, 0.3], [0.7, 1]] : [[0, 1]]
  const inner = isOpen ? [[0.06, 0.3], [0.7, 0.94]] : [[0.06, 0.94]]
  const joints = Array.from({ length: stones }, (_, i) => 0.09 + (0.36 * i) / (stones - 1)).flatMap((t) => [t, 1 - t])
  const line = (t: number) => path([below(t, 4), below(t, depth)])
  const key = [below(0.472, 3), below(0.528, 3), below(0.524, depth), below(0.476, depth)]
  return (
    <g fill="none">
      <path d={joints.filter((t) => !isOpen || t < 0.3 || t > 0.7).map(line).join('')} stroke={hairline} strokeWidth="1.5" />
      {!isOpen && <path d={`${path(key)}Z`} fill={inks.brass} fillOpacity="0.16" stroke={inks.brass} strokeWidth="1.5" />}
      {inner.map(([a = 0, b = 1]) => <path key={a} d={path(steps(a, b).map((t) => below(t, depth)))} stroke="url(#arc)" strokeWidth="1.8" />)}
      {parts.map(([a = 0, b = 1]) => <path key={a} d={path(steps(a, b).map(at))} stroke="url(#arc)" strokeWidth="6" strokeLinecap="round" />)}
      {isOpen && [0.3, 0.7].map((t) => <path key={t} d={line(t)} stroke="url(#arc)" strokeWidth="1.8" />)}
    </g>
  )
}
