/** How a text stands, in one word: what readers see, and whether there is something that they do not see yet. */
export const textStatuses = ['none', 'draft', 'live', 'live-and-draft', 'withdrawn', 'withdrawn-and-draft'] as const

export type TextStatus = (typeof textStatuses)[number]

/** How it stands once something was saved that readers do not see yet. */
export const withDraft = (status: TextStatus): TextStatus => (status === 'none' ? 'draft' : status === 'live' || status === 'withdrawn' ? `${status}-and-draft` : status)

type Row = { liveEditionId: string | null; withdrawnKind: string | null; draft: unknown }

export function textStatusOf(row: Row | null | undefined): TextStatus {
  if (!row) return 'none'
  const shown = row.withdrawnKind ? 'withdrawn' : row.liveEditionId ? 'live' : null
  if (row.draft) return shown ? `${shown}-and-draft` : 'draft'
  return shown ?? 'none'
}
