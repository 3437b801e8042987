import 'server-only'
import { isTaken } from '#lib/content/addresses/commands.ts'
import { linkedPictures, linkedRecords } from '#lib/content/body-words.ts'
import type { Draft } from '#lib/content/drafts/schema.ts'
import { isTextOnly } from '#lib/content/text-only.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { missingGlyphs } from '#lib/og/glyphs.ts'
import { textAdvice } from './advice.ts'
import { textIssues } from './text-checks.ts'

/** The ids of a list that name no public record. */
async function unreachableOf(tx: Tx, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const found = await tx.record.findMany({ where: { id: { in: ids }, isPublic: true }, select: { id: true } })
  const reachable = new Set(found.map(({ id }) => id))
  return ids.filter((id) => !reachable.has(id))
}

/** The ids of a list that name no picture. */
async function missingPicturesOf(tx: Tx, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const found = await tx.picture.findMany({ where: { id: { in: ids } }, select: { id: true } })
  return ids.filter((id) => !found.some((one) => one.id === id))
}

/** The list that an editor sees before publishing, and that publishing itself enforces: one and the same, but for advice. */
export async function issuesOfText(tx: Tx, record: { id: string; kind: string }, locale: Locale, draft: Draft): Promise<Issue[]> {
  const address = { recordId: record.id, kind: record.kind, locale, slug: draft.slug }
  const issues = textIssues(draft, {
    needsBody: isTextOnly(record.kind),
    isSlugTaken: draft.slug !== '' && (await isTaken(tx, address)),
    unreachable: await unreachableOf(tx, linkedRecords(draft.body)),
    missingPictures: await missingPicturesOf(tx, linkedPictures(draft.body)),
    missingGlyphs: missingGlyphs(draft.title, locale, 'name'),
  })
  return [...issues, ...textAdvice(draft, locale)]
}
