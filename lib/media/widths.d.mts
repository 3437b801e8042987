export const standardWidths: readonly [number, number, number]
export function widthsOf(width: number): number[]
