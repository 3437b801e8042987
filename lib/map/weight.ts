import type { Drawing } from './drawing.ts'

const bytes = (text: string) => Buffer.byteLength(text)

/** What the inline drawing may weigh, and what it weighs before anything is drawn in it, with room for a few classes and languages. */
const most = 8192
const empty = 570

// The markup around what differs.
const aroundArch = bytes('<a href=""><text></text><g id="t00"><path d=""/><path d=""/></g><use href="#t00"/></a>')
const aroundPoint = bytes('<a href=""><path d="M100 100h0"/><text x="100" y="100" class="e"></text></a>')
const aroundCountry = bytes('<tspan></tspan>')

type Tie = { id: string; href: string | null; text: string; places: string[] }
type Place = { id: string; href: string | null; text: string; isAbroad: boolean }

/**
 * Which ties of a list have room in a drawing of at most 8 KB (a test in a browser weighs it): names are as long as people
 * write them and some ties have nine parties, so the bytes decide and no number of ties. The first of the list come first;
 * one that is too large is passed over. All of them stand in the list.
 */
export function fittingTies<One extends Tie>(ties: One[], places: Place[], arches: Drawing['arches']): One[] {
  const shapes = new Map(arches.map((arch) => [arch.id, bytes(arch.wide) + bytes(arch.tall)]))
  const byId = new Map(places.map((place) => [place.id, place]))
  const drawn = new Set<string>()
  let sum = empty
  return ties.filter(({ id, href, text, places: its }) => {
    const shape = shapes.get(id)
    if (shape === undefined) return false
    const news = its.flatMap((one) => (drawn.has(one) ? [] : (byId.get(one) ?? [])))
    const points = news.reduce((all, place) => all + aroundPoint + bytes(place.href ?? '') + bytes(place.text) + (place.isAbroad ? aroundCountry : 0), 0)
    const weight = aroundArch + bytes(href ?? '') + bytes(text) + shape + points
    if (sum + weight > most) return false
    sum += weight
    for (const place of news) drawn.add(place.id)
    return true
  })
}
