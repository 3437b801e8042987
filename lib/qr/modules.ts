import { encode } from 'uqr'

/** A QR code as one path of an SVG, a unit a module. `size` is its side with the quiet zone that readers of codes ask for. */
export type QrModules = { size: number; path: string }

/** Light modules that must surround the dark ones (ISO/IEC 18004). */
const quietZone = 4

/** Dark modules of a row that stand together, as one rectangle each. */
function rectangles(row: boolean[], y: number): string[] {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []))
  return starts.map((x) => {
    const end = row.indexOf(false, x)
    const width = (end < 0 ? row.length : end) - x
    return `M${x} ${y}h${width}v1h-${width}z`
  })
}

/** Encodes a text; it can still be read with a sixth of it worn away (level M, or better where that costs no room). */
export function qrModules(text: string): QrModules {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: quietZone })
  return { size, path: data.flatMap(rectangles).join('') }
}
