import type { AuditRow } from '#lib/audit/commands.ts'

/** What a command has done inside its transaction: the pipeline writes the audit row and expires the tags with it. */
export type Change<T> = {
  value: T
  audit: Omit<AuditRow, 'actor'>
  /** Of the bound documents that are old now (lib/content/tag-names.ts) */
  tags: string[]
}
