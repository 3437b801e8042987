/** Values of a form or a text, by the names of their fields; a field that is not there is empty. */
export type Values = Record<string, string | undefined>

/** A field that two people left with two values. `isTheirsAlone`: whoever came second had not touched it. */
export type Differing = { mine: string; theirs: string; isTheirsAlone: boolean }

/**
 * Where two who began with the same values now differ, by the fields of `theirs`. What only the second one touched is no
 * question: the other never saw it otherwise. Where nobody knows with what they began (null), every difference is one.
 */
export function differingFields(begun: Values | null, mine: Values, theirs: Values): Record<string, Differing> {
  const all = Object.keys(theirs).flatMap((name): [string, Differing][] => {
    const [first, own = '', other = ''] = [begun && (begun[name] ?? ''), mine[name], theirs[name]]
    return own === other || other === first ? [] : [[name, { mine: own, theirs: other, isTheirsAlone: own === first }]]
  })
  return Object.fromEntries(all)
}
