import type { Reference } from '#lib/content/references/reference.ts'
import type { Side } from '#lib/domain/partnerships/schema.ts'

/** A territory with a known point, as the map names it. */
export type MapPlace = { reference: Reference; level: string; country: Reference | null; latitude: number; longitude: number }

/** Where the parties of ties are. Parties without a known point are left out, and so are ties without any. */
export type TiePlaces = {
  places: MapPlace[]
  /** By the id of the tie: ids of places, each once */
  sides: ReadonlyMap<string, Record<Side, string[]>>
}
