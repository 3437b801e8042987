import 'server-only'
import { type Actor, may } from '#lib/auth/roles.ts'
import { userNames } from '#lib/content/desk/record/queries.ts'
import { findOldText } from '#lib/content/desk/text/queries.ts'
import { readDocument, toDraft } from '#lib/content/drafts/queries.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import { db } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { readVersionName, type VersionOption } from './schema.ts'
import { diffTexts, type TextDiff } from './texts.ts'

/** Whoever may not edit a language compares nothing of it (T30). */
export const mayCompare = (actor: Actor, locale: Locale): boolean => may(actor, 'text:compare', locale)

/** Every version of a text that can be compared, the newest first: the working draft, editions, saves. */
async function findVersions(recordId: string, locale: Locale): Promise<VersionOption[]> {
  const row = await (await db()).document.findUnique({
    relationLoadStrategy: 'join', where: { recordId_locale: { recordId, locale } },
    select: {
      liveEditionId: true, draft: { select: { version: true, updatedAt: true, updatedBy: true } },
      editions: { orderBy: { number: 'desc' }, select: { id: true, number: true, publishedAt: true, publishedBy: true } },
      saves: { orderBy: { version: 'desc' }, select: { version: true, savedAt: true, savedBy: true } },
    },
  })
  if (!row) return []
  const nameOf = await userNames([row.draft?.updatedBy, ...row.editions.map(({ publishedBy }) => publishedBy), ...row.saves.map(({ savedBy }) => savedBy)])
  const by = (id: string) => nameOf(id) ?? ''
  return [
    ...(row.draft ? [{ name: 'draft', kind: 'draft' as const, number: row.draft.version, at: row.draft.updatedAt, by: by(row.draft.updatedBy), isLive: false }] : []),
    ...row.editions.map((one) => ({ name: `edition-${one.number}`, kind: 'edition' as const, number: one.number, at: one.publishedAt, by: by(one.publishedBy), isLive: one.id === row.liveEditionId })),
    ...row.saves.map((one) => ({ name: `save-${one.version}`, kind: 'save' as const, number: one.version, at: one.savedAt, by: by(one.savedBy), isLive: false })),
  ]
}

async function wordsOf(recordId: string, locale: Locale, name: string): Promise<Draft | null> {
  const which = readVersionName(name)
  if (!which) return null
  if (which !== 'draft') return findOldText(recordId, locale, which)
  const row = await readDocument(await db(), recordId, locale)
  return row?.draft ? toDraft(row.draft) : null
}

export type Comparison = { versions: VersionOption[]; from: string; to: string; diff: TextDiff | null }

/** What is compared when nobody has chosen: the working draft with what readers have, else the newest edition with the one before. */
function usual(versions: VersionOption[]): { from: string; to: string } {
  const draft = versions.find(({ kind }) => kind === 'draft')
  const editions = versions.filter(({ kind }) => kind === 'edition')
  const rest = draft ? [editions.find(({ isLive }) => isLive) ?? editions[0], draft] : [editions[1] ?? editions[0], editions[0]]
  const [from, to] = [rest[0] ?? versions.at(-1), rest[1] ?? versions[0]]
  return { from: from?.name ?? '', to: to?.name ?? '' }
}

/**
 * Two versions of a text side by side.
 * @returns null for whoever may not edit that language, and where there is no text; without `diff` where a version is not there
 */
export async function compareTexts(actor: Actor, recordId: string, locale: Locale, asked: { from?: string | undefined; to?: string | undefined }): Promise<Comparison | null> {
  if (!mayCompare(actor, locale)) return null
  const versions = await findVersions(recordId, locale)
  if (!versions.length) return null
  const chosen = usual(versions)
  const [from, to] = [asked.from ?? chosen.from, asked.to ?? chosen.to]
  const [before, after] = [await wordsOf(recordId, locale, from), await wordsOf(recordId, locale, to)]
  return { versions, from, to, diff: before && after ? diffTexts(before, after, locale) : null }
}
