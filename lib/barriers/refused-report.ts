import 'server-only'
import type { Fields } from '#lib/actions/define.ts'
import { httpStatus, type Refusal } from '#lib/actions/outcome.ts'
import { refilled } from '#lib/bindery/refilled.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { reportLengths, trapField } from './schema.ts'

/** What of a refused report is written into the form again, never more than its fields hold. */
function typedIn(fields: Fields): Record<string, string> {
  const lengths: Record<string, number> = { ...reportLengths, [trapField]: 200 }
  // A text that was too long is what its writer must shorten: they get most of it back.
  return Object.fromEntries(Object.entries(lengths).map(([name, most]) => [name, String(fields[name] ?? '').slice(0, most * 4)]))
}

/** The form again, saying why nothing was taken in, with everything as it was typed. */
export async function refusedReport({ code, issues, detail, trouble }: Refusal, fields: Fields, locale: Locale): Promise<Response> {
  const query = new URLSearchParams({ code, ...(trouble ? { trouble } : {}) })
  if (detail !== null && typeof detail === 'object' && 'minutes' in detail) query.set('minutes', String(detail.minutes))
  for (const issue of issues) query.append('issue', `${issue.field ?? ''}:${issue.code}`)
  const { status, headers, body } = await refilled(`/${locale}/report-a-barrier/refused?${query.toString()}`, locale, httpStatus[code], typedIn(fields))
  const wait = code === 'away' ? 30 : 60 * Number(query.get('minutes') ?? 0)
  return new Response(body && new Uint8Array(body), { status, headers: { ...headers, ...(wait ? { 'Retry-After': String(wait) } : {}) } })
}
