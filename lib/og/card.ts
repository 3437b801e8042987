import type { Locale } from '#lib/i18n/locales.ts'

/** Words with the language that decides their face. */
export type Written = { text: string; lang: string }

/** A party: the form set large, and the other one that helps the reader. */
export type CardName = { main: Written; beside: Written | null }

/** One side of a tie; a region tied to a city stands higher. */
export type CardBank = { names: CardName[]; isHigher: boolean }

/** Two banks face to face, and what joins them. */
export type TieCard = {
  type: 'tie'
  locale: Locale
  banks: { home: CardBank; partner: CardBank }
  year: string | null
  label: string
  /** The other side's name for this class of ties */
  otherLabel: Written | null
  /** No act is known: the arc is not closed */
  isOpen: boolean
}

/** What is drawn beside a title, from what the record is: always the arc. */
export type Motif =
  /** Arcs from one bank: its own ties, and thinner those of what lies within it */
  | { type: 'ties'; side: 'home' | 'partner'; own: number; within: number }
  /** One arc with a knot for each stop; hollow where it is only announced */
  | { type: 'cord'; knots: number; isHollow: boolean }
  /** A row of arches, one for each of those who take part */
  | { type: 'viaduct'; arches: number }
  /** Overlapping waves, one for each record */
  | { type: 'waves'; count: number }
  /** One arch of a portico, with as many rings as things were taken through it */
  | { type: 'portico'; rings: number }
  /** The whole span, above a text */
  | { type: 'span' }

/** A title with what it is, and one more line. */
export type TitleCard = {
  type: 'title'
  locale: Locale
  label: string
  title: Written
  /** As its own people write it, or its reading */
  other: Written | null
  line: string | null
  motif: Motif
}

/** The portal itself, in one sentence. */
export type HomeCard = { type: 'home'; locale: Locale; title: string }

/** Everything that a preview card shows, and nothing else: the same content is the same picture. */
export type CardContent = TieCard | TitleCard | HomeCard
