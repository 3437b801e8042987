import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '#lib/auth/roles.ts'
import { httpStatus, type Outcome, type Refusal } from './outcome.ts'
import { fileTooLarge, Refused } from '#lib/content/refused.ts'
import { readBody, readFormData } from './read-body.ts'
import { type ActionSpec, outcomeOf, parsed, perform, performForVisitor, performPrepared, performPublic, permitted, type VisitorSpec } from './perform.ts'

/** What a form shows after it was refused: why, and everything as it was typed. */
export type FormState = { outcome: Refusal; typed: Record<string, string> } | null

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

export type Fields = Record<string, string | string[]>

/**
 * A form as an object: a name that comes twice or ends in [] is a list; files and Next's own fields stay out. An action can be
 * called with anything: what is no form has no fields, and the schema refuses it.
 */
export function fieldsOf(form: unknown): Fields {
  const fields = Object.create(null) as Fields
  if (!(form instanceof FormData)) return fields
  for (const key of new Set(form.keys())) {
    const values = form.getAll(key).filter((value) => typeof value === 'string')
    if (key.startsWith('$ACTION') || values.length === 0) continue
    fields[key.replace(/\[\]$/, '')] = key.endsWith('[]') ? values : (values[0] ?? '')
  }
  return fields
}

/** What no answer repeats: passwords, the current one included, and codes. */
const isSecret = (name: string) => /password/i.test(name) || ['current', 'code'].includes(name)

const typedIn = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !isSecret(name)).map(([name, value]) => [name, typeof value === 'string' ? value : value.join(',')]))

/** A server action for a form, built by the pipeline; `then` names the page that follows a change. */
export function defineAction<S extends z.ZodType, T>(spec: ActionSpec<S, T>, then: (value: T, fields: Fields) => string | Promise<string>): FormAction {
  return async (_previous, form) => {
    const fields = fieldsOf(form)
    const outcome = await perform(spec, fields)
    // What the browser keeps of the newsroom is old, the language of its frame included.
    if (outcome.ok) revalidatePath('/admin', 'layout')
    if (outcome.ok) redirect(await then(outcome.value, fields))
    return { outcome, typed: typedIn(fields) }
  }
}

/** Most of a body of JSON that a route reads, in bytes. */
const mostJson = 1_000_000

async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request, mostJson))?.toString() ?? '')
  } catch {
    // Not JSON, or cut off on its way: the schema of the action refuses it.
    return undefined
  }
}

const asJson = (outcome: Outcome<unknown>) => Response.json(outcome, { status: outcome.ok ? 200 : httpStatus[outcome.code], headers: { 'Cache-Control': 'no-store' } })

/** A route handler that takes JSON, built by the same pipeline: for what must not wait in the queue of server actions. */
export function defineRoute<S extends z.ZodType, T>(spec: ActionSpec<S, T>, then?: (value: T) => Promise<void>): (request: Request) => Promise<Response> {
  return async (request) => {
    const outcome = await perform(spec, await readJson(request))
    if (outcome.ok) await then?.(outcome.value)
    return asJson(outcome)
  }
}

/** What a form says beside its files, in bytes. */
const mostBeside = 100_000

/** A form with one file, as long as both are of a size that we read. */
async function readUpload(request: Request, mostBytes: number): Promise<{ file: File; fields: Fields }> {
  const form = await readFormData(request, mostBytes + mostBeside)
  if (!form) throw fileTooLarge(mostBytes)
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) throw new Refused('invalid', [{ code: 'file-missing', field: 'file' }])
  if (file.size > mostBytes) throw fileTooLarge(mostBytes)
  return { file, fields: fieldsOf(form) }
}

/** A route that takes a form with one file: `prepare` makes of both what the action is told. */
export function defineUpload<S extends z.ZodType, T>(spec: ActionSpec<S, T>, mostBytes: number, prepare: (file: File, fields: Fields) => Promise<unknown>): (request: Request) => Promise<Response> {
  return async (request) => {
    const outcome = await performPrepared(spec, async () => {
      const { file, fields } = await readUpload(request, mostBytes)
      return prepare(file, fields)
    })
    return asJson(outcome)
  }
}

/** A form for whoever holds a link that was sent to them: the pipeline of readers, with the key that a form of the admin brings. */
export function defineLinkAction<S extends z.ZodType, T>(spec: VisitorSpec<S, T>, then: (value: T) => string): FormAction {
  return async (_previous, form) => {
    const fields = fieldsOf(form)
    const outcome = await performForVisitor(spec, async () => fields)
    if (outcome.ok) redirect(then(outcome.value))
    return { outcome, typed: typedIn(fields) }
  }
}

/** Sign-in, the one thing that needs nobody: the same checks of origin and input, the same answers. */
export function definePublicAction<S extends z.ZodType, T>(name: string, input: S, work: (input: z.output<S>) => Promise<T>, then: (value: T) => string): FormAction {
  return async (_previous, form) => {
    const fields = fieldsOf(form)
    const outcome = await performPublic(name, input, work, fields)
    if (outcome.ok) redirect(then(outcome.value))
    return { outcome, typed: typedIn(fields) }
  }
}

/** A route that only reads for whoever may see the admin; what is not understood is refused. */
export function defineReading<S extends z.ZodType, T>(input: S, read: (actor: Actor, input: z.output<S>) => Promise<T>): (request: Request) => Promise<Response> {
  return async (request) => {
    const outcome = await outcomeOf('reading', async () => read(await permitted('admin:see', 'reading'), parsed(input, Object.fromEntries(new URL(request.url).searchParams))))
    return asJson(outcome)
  }
}
