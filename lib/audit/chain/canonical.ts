/**
 * The canonical form of a value: JSON as RFC 8785 writes it (no blanks, keys in order, what must be escaped and nothing
 * else), with two rules of our own, so that the database can write the same (`canonical_json` in the migration): keys are
 * ordered by code point, and a number is a plain decimal without exponent. What JSON leaves out (undefined) is left out.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return plainDecimal(value)
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => byCodePoint(a, b))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}

/** By code point, as UTF-8 sorts: JavaScript's own order puts what lies beyond the first plane before the end of it. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0)
    if (difference) return difference
  }
  return left.length - right.length
}

function plainDecimal(value: number): string {
  // What JSON writes for what is no number.
  if (!Number.isFinite(value)) return 'null'
  const [digits = '', exponent] = JSON.stringify(value).split('e')
  if (exponent === undefined) return digits
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? []
  const point = whole.length + Number(exponent)
  const all = whole + part
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`
  return `${sign}${all.padEnd(point, '0')}`
}
