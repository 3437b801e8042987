export function simplify(points: [number, number][], tolerance: number): [number, number][]
export function areaOf(ring: [number, number][]): number
