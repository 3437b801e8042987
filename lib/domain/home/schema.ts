import type { Reference } from '#lib/content/references/reference.ts'
import type { TiePlaces } from '#lib/domain/map/schema.ts'
import type { PartnershipListItem } from '#lib/domain/partnerships/schema.ts'

export type HomeActivity = { reference: Reference; kind: string; status: string; date: string; confidence: string }

export type HomeArticle = { path: string; title: string; publishedAt: Date; locales: string[] }

/** A round or half-round year of a tie: every fifth one, this year or next. */
export type Anniversary = { reference: Reference; years: number; year: number; since: string }

export type Home = {
  counts: { partnerships: number; territories: number }
  ties: PartnershipListItem[]
  /** Where the parties of those ties are */
  tiePlaces: TiePlaces
  upcoming: HomeActivity[]
  recent: HomeActivity[]
  anniversaries: Anniversary[]
  articles: HomeArticle[]
}
