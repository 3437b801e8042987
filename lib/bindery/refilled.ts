import 'server-only'
import { notice } from '#lib/db/notice.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Answer } from './asked.ts'
import { plainBody } from './document.ts'
import { draw } from './draw.ts'
import { lastResort } from './last-resort.ts'
import { withTyped } from './typed-place.ts'

/**
 * A form that was refused, drawn with everything as it was typed: for this reader alone, kept nowhere. The page must need no
 * database, so that a reader who could not be heard has their words back.
 * @param inner path within the application
 */
export async function refilled(inner: string, locale: Locale, status: number, typed: Readonly<Record<string, string>>): Promise<Answer> {
  const drawn = await draw({ inner, language: locale, status, isKept: false, needsDatabase: false }).catch((error: unknown) => {
    notice(`${inner} could not be drawn: ${String(error)}`)
    return null
  })
  const document = drawn?.type === 'document' ? drawn.document : await lastResort(status === 503 ? 503 : 500, locale)
  const body = Buffer.from(withTyped((await plainBody(document)).toString(), typed))
  return { status: drawn ? status : document.head.status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': locale, 'Cache-Control': 'no-store' }, body }
}
