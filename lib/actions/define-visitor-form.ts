import 'server-only'
import type { z } from 'zod'
import { Refused } from '#lib/content/refused.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Fields, fieldsOf } from './define.ts'
import type { Refusal } from './outcome.ts'
import { performForVisitor, type VisitorSpec } from './perform.ts'
import { readFormData } from './read-body.ts'

/** Most of a form that is read, in bytes: four thousand characters of Japanese, escaped, and what stands beside them. */
const mostBytes = 80_000

/** The fields of a form as a browser without script sends them. */
async function readForm(request: Request): Promise<Fields> {
  const form = await readFormData(request, mostBytes)
  if (!form) throw new Refused('invalid', [{ code: 'too-long', field: 'text' }])
  return fieldsOf(form)
}

type Answers<T> = {
  localeOf: (request: Request) => Locale
  /** Where to go on */
  accepted: (value: T, locale: Locale) => string
  /** The same form with everything as it was typed, which a redirect would lose */
  refused: (refusal: Refusal, fields: Fields, locale: Locale) => Promise<Response>
}

/** A route that takes a form of a public page, built by the pipeline: kept pages know its address for ever, a server action's dies with each build. */
export function defineVisitorForm<S extends z.ZodType, T>(spec: VisitorSpec<S, T>, { localeOf, accepted, refused }: Answers<T>): (request: Request) => Promise<Response> {
  return async (request) => {
    const locale = localeOf(request)
    let fields: Fields = {}
    const outcome = await performForVisitor(spec, async () => {
      fields = await readForm(request)
      return { ...fields, locale }
    })
    if (!outcome.ok) return refused(outcome, fields, locale)
    return new Response(null, { status: 303, headers: { Location: accepted(outcome.value, locale), 'Cache-Control': 'no-store' } })
  }
}
