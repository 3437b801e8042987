/** Keeps as many things as that under their names, those used last; what could not be made is made anew the next time. */
export function keeper<Thing>(most: number) {
  // In the order of their last use.
  const kept = new Map<string, Promise<Thing>>()
  return (name: string, make: () => Promise<Thing>): Promise<Thing> => {
    const found = kept.get(name) ?? make()
    kept.delete(name)
    kept.set(name, found)
    found.catch(() => kept.delete(name))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return found
  }
}
