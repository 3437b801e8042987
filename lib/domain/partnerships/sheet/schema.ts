import type { Reference } from '#lib/content/references/reference.ts'
import type { Side } from '../schema.ts'

/** Who answers for a party; what nobody has given yet is null. */
export type PartyOffice = { partyId: string; office: Reference | null; contact: string | null; language: string | null }

export type Signature = { id: string; person: Reference | null; title: string; side: Side | null }

/** What the acting side itself wrote, and who signed. */
export type ActOriginal = { title: { text: string; lang: string } | null; signatures: Signature[] }

/** What the protocol sheet of a tie tells beyond its page. */
export type TieProtocol = { offices: PartyOffice[]; originals: ReadonlyMap<string, ActOriginal> }
