import 'server-only'
import { type Actor } from '#lib/auth/roles.ts'
import { mayCompare } from '#lib/content/compare/queries.ts'
import { diffTexts } from '#lib/content/compare/texts.ts'
import { userNames } from '#lib/content/desk/record/queries.ts'
import { textStatusOf } from '#lib/content/desk/status.ts'
import { findBehind } from '#lib/content/desk/work/queries.ts'
import { toDraft } from '#lib/content/drafts/queries.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import { db } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import type { Beside, BesideText, Since } from './schema.ts'

const words = { slug: true, title: true, summary: true, body: true } as const

const select = {
  id: true, locale: true, liveEditionId: true, withdrawnKind: true,
  draft: { select: { ...words, updatedAt: true, updatedBy: true } },
  liveEdition: { select: { ...words, number: true, publishedAt: true, publishedBy: true } },
  editions: { select: { publishedAt: true }, orderBy: { number: 'desc' }, take: 1 },
  saves: { select: { savedAt: true }, orderBy: { version: 'asc' }, take: 1 },
} satisfies Prisma.DocumentSelect

type Row = Prisma.DocumentGetPayload<{ select: typeof select }>

/** A save marks nothing away: what changed is shown until the text that follows it is published. */
function sinceOf(row: Row | undefined): Since | null {
  const [edition, save] = [row?.editions[0], row?.saves[0]]
  if (edition) return { at: edition.publishedAt, is: 'edition' }
  return save ? { at: save.savedAt, is: 'begun' } : null
}

/** The words of a text at a moment, of its editions, and of its saves for whoever may compare that language. */
async function wordsAt(documentId: string, at: Date, withSaves: boolean): Promise<Draft | null> {
  const client = await db()
  const edition = await client.edition.findFirst({ where: { documentId, publishedAt: { lte: at } }, orderBy: { number: 'desc' } })
  const save = withSaves ? await client.draftSave.findFirst({ where: { documentId, savedAt: { lte: at } }, orderBy: { version: 'desc' } }) : null
  const newest = save && (!edition || save.savedAt > edition.publishedAt) ? save : edition
  return newest && toDraft(newest)
}

type Shown = Pick<BesideText, 'words' | 'edition' | 'changedAt'> & { by: string | null }

function shownOf(row: Row | undefined): Shown {
  const { draft, liveEdition: live } = row ?? {}
  if (draft) return { words: toDraft(draft), edition: null, changedAt: draft.updatedAt, by: draft.updatedBy }
  return live ? { words: toDraft(live), edition: live.number, changedAt: live.publishedAt, by: live.publishedBy } : { words: null, edition: null, changedAt: null, by: null }
}

/**
 * The other languages of a record as they are now, for whoever writes one of them: with what changed in each since that one
 * was published or begun. What was never published is compared only for whoever may edit that language (T30).
 */
export async function findBeside(actor: Actor, recordId: string, own: Locale): Promise<Beside> {
  const rows = await (await db()).document.findMany({ relationLoadStrategy: 'join', where: { recordId }, select })
  const rowOf = (locale: Locale) => rows.find((row) => row.locale === locale)
  const behind = await findBehind(recordId)
  const since = sinceOf(rowOf(own))
  const shown = locales.filter((locale) => locale !== own).map((locale) => ({ locale, row: rowOf(locale), ...shownOf(rowOf(locale)) }))
  const nameOf = await userNames(shown.map(({ by }) => by))
  const others: BesideText[] = []
  for (const { locale, row, by, ...text } of shown) {
    const isNewer = row && since && text.changedAt && text.changedAt > since.at
    const before = isNewer ? await wordsAt(row.id, since.at, mayCompare(actor, locale)) : null
    const diff = before && text.words ? diffTexts(before, text.words, locale) : null
    others.push({ locale, status: textStatusOf(row), ...text, changedBy: nameOf(by), behind: behind[locale] ?? [], diff: diff?.isSame ? null : diff })
  }
  return { others, since, behind: behind[own] ?? [] }
}
