/** Twice the area of a ring has this sign and half of it is the area: positive one way round, negative the other. */
export function areaOf(ring) {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}

/** How far a point lies from a line: what an outline without it would lose. */
function away([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy)
  return length ? Math.abs(dy * (x - ax) - dx * (y - ay)) / length : Math.hypot(x - ax, y - ay)
}

/** Douglas and Peucker: few points of a line that stay within `tolerance` of all of them. */
export function simplify(points, tolerance) {
  const [first, last] = [points[0], points[points.length - 1]]
  const distances = points.map((point) => away(point, first, last))
  const most = Math.max(...distances)
  if (most <= tolerance) return [first, last]
  const at = distances.indexOf(most)
  return [...simplify(points.slice(0, at + 1), tolerance).slice(0, -1), ...simplify(points.slice(at), tolerance)]
}
