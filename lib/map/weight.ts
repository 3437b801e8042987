const bytes = (text: string) => Buffer.byteLength(text)

/** What the inline drawing may weigh, and what it weighs before anything is drawn in it. */
const most = 8192
const empty = 1020

// The markup around what differs; with one point on each side, and what any further point adds to both shapes.
const arch = bytes('<a href=""><text></text><g id="t00"><path d="M1000 200Q1000 100 1000 100T1000 200"></path><path d="M1000 1000Q1000 1000 1000 1000T1000 1000"></path></g><use href="#t00"></use></a>')
const further = bytes('M1000 200Q1000 100 1000 100M1000 1000Q1000 1000 1000 1000')
const point = bytes('<a href=""><path d="M100 100h0"></path><text x="100" y="100" class="e"></text></a>')
const country = bytes(' <tspan></tspan>')

type Tie = { href: string | null; text: string; places: string[] }
type Place = { id: string; href: string | null; text: string; country: string | null }

/**
 * How many ties of a list, from its beginning, have room in a drawing of at most 8 KB (a test in a browser weighs it): names
 * are as long as people write them, so the bytes decide and no number of ties. The others stand in the list.
 */
export function fittingTies(ties: Tie[], places: Place[]): number {
  const byId = new Map(places.map((place) => [place.id, place]))
  const drawn = new Set<string>()
  let sum = empty
  for (const [index, tie] of ties.entries()) {
    sum += arch + bytes(tie.href ?? '') + bytes(tie.text) + (tie.places.length > 2 ? tie.places.length - 1 : 0) * further
    for (const id of tie.places) {
      const place = byId.get(id)
      if (!place || drawn.has(id)) continue
      drawn.add(id)
      sum += point + bytes(place.href ?? '') + bytes(place.text) + (place.country ? country + bytes(place.country) : 0)
    }
    if (sum > most) return index
  }
  return ties.length
}
