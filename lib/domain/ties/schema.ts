import type { PartnershipListItem } from '#lib/domain/partnerships/schema.ts'

/** Ties as the page of a party or of a place lists them. */
export type Ties = {
  /** In which the record itself, or the government of the place, is a party */
  own: PartnershipListItem[]
  /** Of places and bodies within it; a body has none */
  within: PartnershipListItem[]
  /** How many there are, shown or not */
  total: number
  /** Topics that the ties have, none of the sensitive ones; ids */
  topics: string[]
  /** Articles about its own ties; ids */
  articles: string[]
}
