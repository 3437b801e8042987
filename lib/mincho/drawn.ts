/** A step from the point before */
export type Point = { x: number; y: number; isOn: boolean }

export type Drawn = { ends: number[]; points: Point[] }

const [isOnCurve, isShortX, isShortY, repeats, sameX, sameY] = [1, 2, 4, 8, 16, 32]

/** A simple outline as its bytes in a table `glyf` say: where its contours end, and its points. */
export function drawnOf(bytes: Buffer): Drawn {
  const contours = bytes.readInt16BE(0)
  if (contours < 0) throw new Error('An outline made of other outlines: the mincho has none')
  const ends = Array.from({ length: contours }, (_, i) => bytes.readUInt16BE(10 + 2 * i))
  const count = (ends.at(-1) ?? -1) + 1
  let at = 12 + 2 * contours + bytes.readUInt16BE(10 + 2 * contours)
  const flags: number[] = []
  while (flags.length < count) {
    const flag = bytes.readUInt8(at++)
    const times = flag & repeats ? bytes.readUInt8(at++) : 0
    for (let i = 0; i <= times; i++) flags.push(flag)
  }
  const steps = (isShort: number, same: number) => flags.map((flag) => {
    if (flag & isShort) return flag & same ? bytes.readUInt8(at++) : -bytes.readUInt8(at++)
    if (flag & same) return 0
    at += 2
    return bytes.readInt16BE(at - 2)
  })
  const [x, y] = [steps(isShortX, sameX), steps(isShortY, sameY)]
  return { ends, points: flags.map((flag, i) => ({ x: x[i] ?? 0, y: y[i] ?? 0, isOn: (flag & isOnCurve) === isOnCurve })) }
}
