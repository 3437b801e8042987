/**
 * Ids for `in`, the last one repeated until they are 1, 2, 4, 8…: a statement is prepared for each number of values, and
 * so a handful of plans serves lists of every length.
 */
export function idList(ids: string[]): string[] {
  const [last] = ids.slice(-1)
  if (last === undefined) return ids
  const length = 2 ** Math.ceil(Math.log2(ids.length))
  return [...ids, ...Array<string>(length - ids.length).fill(last)]
}
