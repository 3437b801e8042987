import 'server-only'
import { bodySchema } from '#lib/content/body.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Draft, OtherVersion } from './schema.ts'

const text = { slug: true, title: true, summary: true, body: true } as const

export const documentSelect = {
  id: true, version: true, firstPublishedAt: true, withdrawnKind: true, withdrawnReason: true, withdrawnTo: true, liveEditionId: true,
  draft: {
    select: {
      ...text, version: true, client: true, sequence: true, updatedBy: true, updatedAt: true,
      state: true, scheduledAt: true, scheduleId: true, submittedBy: true, submittedAt: true, returnedBy: true, returnedAt: true, returnedNote: true,
    },
  },
  editions: { select: { id: true, number: true, publishedBy: true, publishedAt: true, ...text }, orderBy: { number: 'desc' }, take: 1 },
} satisfies Prisma.DocumentSelect

export type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>

type TextRow = { slug: string | null; title: string; summary: string; body: unknown }

export const toDraft = ({ slug, title, summary, body }: TextRow): Draft => ({ slug: slug ?? '', title, summary, body: bodySchema.parse(body) })

export const readDocument = (tx: Tx, recordId: string, locale: Locale): Promise<DocumentRow | null> =>
  tx.document.findUnique({ where: { recordId_locale: { recordId, locale } }, select: documentSelect })

const emptyDraft: Draft = { slug: '', title: '', summary: '', body: [] }

/** What an editor begins with: the working draft, else the newest edition, else nothing. */
export function startOf(row: DocumentRow | null): Draft {
  const [newest] = row?.editions ?? []
  if (row?.draft) return toDraft(row.draft)
  return newest ? toDraft(newest) : emptyDraft
}

/** What stands there now, with who wrote it. */
export async function otherVersion(tx: Tx, row: DocumentRow): Promise<OtherVersion> {
  const [newest] = row.editions
  const by = row.draft?.updatedBy ?? newest?.publishedBy ?? ''
  const at = row.draft?.updatedAt ?? newest?.publishedAt ?? new Date(0)
  const user = await tx.user.findUnique({ where: { id: by }, select: { name: true } })
  return { ...startOf(row), version: row.version, by: user?.name ?? by, at: at.toISOString() }
}

/**
 * The words with which somebody began who saw this version: those that were saved as it, the edition that they opened where
 * there was no draft, else the last save before (a draft that was submitted is still the same). null where none are kept.
 */
export async function begunWith(tx: Tx, documentId: string, version: number, edition: number): Promise<Draft | null> {
  if (version === 0) return emptyDraft
  const save = await tx.draftSave.findFirst({ where: { documentId, version: { lte: version } }, orderBy: { version: 'desc' } })
  if (edition === 0 || save?.version === version) return save && toDraft(save)
  const opened = await tx.edition.findUnique({ where: { documentId_number: { documentId, number: edition } } })
  return opened && toDraft(opened)
}
