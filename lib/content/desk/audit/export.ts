import type { AuditRow } from './queries.ts'

export const exportFormats = ['csv', 'jsonl'] as const

export type ExportFormat = (typeof exportFormats)[number]

const columns = ['number', 'at', 'actor', 'name', 'event', 'record', 'locale', 'before', 'after', 'personal', 'previous', 'hash'] as const

type Cells = Record<(typeof columns)[number], unknown>

const cellsOf = ({ id, at, actor, name, event, recordId, locale, before, after, personalHash, previous, hash }: AuditRow): Cells =>
  ({ number: Number(id), at: at.toISOString(), actor, name, event, record: recordId, locale, before, after, personal: personalHash, previous, hash })

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value))

/**
 * One cell of a CSV file (RFC 4180). What a spreadsheet would run as a formula is led by an apostrophe, so that it is read
 * as text (ASVS 5.0 1.2.10); a blank before it does not help whoever writes one.
 */
export function csvCell(value: unknown): string {
  const text = textOf(value)
  const safe = typeof value === 'string' && /^\s*[=+\-@\t\r\0＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const csvLine = (cells: unknown[]) => `${cells.map(csvCell).join(',')}\r\n`

// Without it spreadsheets read Japanese as Latin letters.
const byteOrderMark = '\ufeff'

type Format = { head: string; type: string; line: (row: AuditRow) => string }

export const formats: Readonly<Record<ExportFormat, Format>> = {
  csv: { head: byteOrderMark + csvLine([...columns]), type: 'text/csv; charset=utf-8', line: (row) => csvLine(columns.map((column) => cellsOf(row)[column])) },
  jsonl: { head: '', type: 'application/jsonl; charset=utf-8', line: (row) => `${JSON.stringify(cellsOf(row))}\n` },
}

/** Rows as a file that is sent while it is read: nobody holds all of it. */
export function exported(pages: AsyncIterator<AuditRow[]>, format: ExportFormat): ReadableStream<Uint8Array> {
  const { head, line } = formats[format]
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (head) controller.enqueue(encoder.encode(head))
    },
    pull: async (controller) => {
      const { value, done } = await pages.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value.map(line).join('')))
    },
    cancel: async () => void (await pages.return?.()),
  })
}
