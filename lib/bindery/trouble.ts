import 'server-only'
import { notice } from '#lib/db/notice.ts'
import { defaultLocale, isLocale, type Locale } from '#lib/i18n/locales.ts'
import { causeOf, newTroubleCode } from '#lib/trouble.ts'
import type { Answer, Asked } from './asked.ts'
import { bindery } from './bindery.ts'
import { bindDocument, plainBody, type BoundDocument } from './document.ts'
import { drawOnce } from './draw-once.ts'
import { DatabaseAway, TooBusy } from './failures.ts'
import { isAway } from './outage.ts'
import { respond } from './respond.ts'
import { codePlace } from './trouble-code.ts'
import { lastResort } from './last-resort.ts'

/** When it is worth asking again, in seconds. */
const retryAfter = '30'

const localeOf = (path: string): Locale => {
  const first = path.split('/')[1]?.toLowerCase()
  return isLocale(first) ? first : defaultLocale
}

/** The designed page, drawn once and kept; a plain one where even that cannot be drawn. */
async function designed(status: 500 | 503, locale: Locale): Promise<BoundDocument> {
  const key = `${status} /${locale}`
  const kept = await bindery().documents.find(key)
  if (kept) return kept.document
  const inner = `/${locale}/${status === 503 ? 'unavailable' : 'trouble'}`
  const drawn = await drawOnce(key, { inner, language: locale, status, isKept: true, needsDatabase: false }).catch(() => null)
  return drawn?.type === 'document' ? drawn.document : lastResort(status, locale)
}

async function withCode(document: BoundDocument, code: string): Promise<BoundDocument> {
  const body = Buffer.from((await plainBody(document)).toString().replaceAll(codePlace, code))
  return bindDocument({ ...document.head, body })
}

async function answered(status: 500 | 503, asked: Asked, code: string): Promise<Answer> {
  const document = await withCode(await designed(status, localeOf(asked.path)), code)
  const { headers, body } = await respond(document, { ...asked, ifNoneMatch: undefined })
  const { ETag: _, ...rest } = headers
  return { status, body, headers: { ...rest, 'Cache-Control': 'no-store', ...(status === 503 ? { 'Retry-After': retryAfter } : {}) } }
}

/** What a reader is told when no page could be had: 503 while it is a matter of waiting, else 500 with a code that the log has too. */
export async function troubleAnswer(error: unknown, asked: Asked): Promise<Answer> {
  const code = newTroubleCode()
  const isWaiting = error instanceof DatabaseAway || error instanceof TooBusy || (await isAway())
  const cause = causeOf(error)
  notice(`[${code}] ${isWaiting ? 503 : 500} ${asked.method} ${asked.path}\n${cause}`)
  return answered(isWaiting ? 503 : 500, asked, code)
}
