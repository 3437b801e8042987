import { z } from 'zod'
import type { Reference } from '#lib/content/references/reference.ts'
import type { CitedSource } from '#lib/domain/evidence/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'

export const pageSize = 20

export const articleFilters = z.object({
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})

/** Kinds that an article can be about, the same that its text can lead to; topics have a list of their own, and so have sources. */
export { mentionedKinds as aboutKinds } from '#lib/content/mentions/kinds.ts'

export type ArticleListItem = {
  id: string
  path: string
  title: string
  summary: string
  publishedAt: Date
  topics: Reference[]
  /** The same article where it is published in other languages */
  others: { locale: Locale; path: string }[]
}

export type ArticleList = { items: ArticleListItem[]; total: number; page: number; pages: number }

export type ArticleFacts = {
  about: Reference[]
  topics: Reference[]
  sources: CitedSource[]
  /** For each published language, the languages that its text translates; empty where it was written anew */
  translates: { locale: Locale; from: Locale[] }[]
}
