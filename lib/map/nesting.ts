/** How far out an arch begins and ends: the smaller, the farther out. */
export type Span = { start: number; end: number }

function ranks(values: number[]): number[] {
  const steps = [...new Set(values)].sort((a, b) => a - b)
  return values.map((value) => steps.indexOf(value))
}

/**
 * The place of each arch in a nest of rings, 0 the outermost. Two arches of which one is farther out at both ends never
 * cross; any other two cross once, as they must: every order that keeps the first rule has the fewest crossings.
 */
export function nest(spans: Span[]): number[] {
  const starts = ranks(spans.map(({ start }) => start))
  const ends = ranks(spans.map(({ end }) => end))
  const sum = (index: number) => (starts[index] ?? 0) + (ends[index] ?? 0)
  const order = spans.map((_, index) => index).sort((a, b) => sum(a) - sum(b) || a - b)
  const rings: number[] = []
  order.forEach((index, ring) => { rings[index] = ring })
  return rings
}
