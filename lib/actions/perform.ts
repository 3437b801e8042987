import 'server-only'
import { headers } from 'next/headers'
import { z } from 'zod'
import { writeAudit } from '#lib/audit/commands.ts'
import { countAttempt, forgetAttempts, type Limit } from '#lib/auth/attempts/commands.ts'
import { clientNow } from '#lib/auth/client-now.ts'
import { type Actor, may, type Permission } from '#lib/auth/roles.ts'
import { readActor } from '#lib/auth/session.ts'
import { bindery } from '#lib/bindery/bindery.ts'
import { isAway } from '#lib/bindery/outage.ts'
import type { Change } from '#lib/content/change.ts'
import { expire } from '#lib/content/expiry/commands.ts'
import { Refused, type Issue } from '#lib/content/refused.ts'
import { inTransaction, type Tx } from '#lib/db/client.ts'
import { notice } from '#lib/db/notice.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { requestKey } from '#lib/request-key.ts'
import { causeOf, newTroubleCode } from '#lib/trouble.ts'
import { once } from './answered/commands.ts'
import { isOwnOrigin } from './own-origin.ts'
import type { Outcome } from './outcome.ts'

/** One thing that can be done, as data: the pipeline does the rest, the same for all. */
export type ActionSpec<S extends z.ZodType, T> = {
  /** Thing and verb, as the audit names it */
  name: string
  permission: Permission
  input: S
  /** The language that the permission is asked for, where the matter is a text; of several each is asked */
  locale?: (input: z.output<S>) => Locale | Locale[]
  /** How often somebody may try it without success: what asks for a password or a code can be guessed at */
  limit?: Limit
  /** Written inside one transaction: locks what it changes, asks whether it is still current and allowed, changes it */
  command: (tx: Tx, actor: Actor, input: z.output<S>) => Promise<Change<T>>
}

/** An action with the types of its input and answer kept. */
export const actionSpec = <S extends z.ZodType, T>(one: ActionSpec<S, T>): ActionSpec<S, T> => one

/** Every form brings a key of its own, so that sending it twice does it once. */
const request = z.object({ request: requestKey })

const issuesOf = ({ issues }: z.ZodError): Issue[] =>
  issues.map(({ path, message }) => ({ code: /^[a-z]+(-[a-z]+)*$/.test(message) ? message : 'not-understood', field: path.join('.') }))

export function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (!result.success) throw new Refused('invalid', issuesOf(result.error))
  return result.data
}

/** Whoever sends this request, if their role lets them; what only reads asks no more than this. */
export async function permitted(permission: Permission, name: string): Promise<Actor> {
  const actor = await readActor()
  if (!actor) throw new Refused('signed-out')
  return may(actor, permission) ? actor : refuse(actor, name)
}

/** What changes something was sent by a page of ours, whoever is signed in. */
async function refuseForeign(): Promise<void> {
  if (!isOwnOrigin(await headers())) throw new Refused('foreign')
}

/** Said in the log (ASVS 16.3.2), and not in the audit, in which nothing stands that did not happen. */
function refuse(actor: Actor, name: string): never {
  notice(`[forbidden] ${name} by ${actor.id} (${actor.role})`)
  throw new Refused('forbidden')
}

/** One transaction: the wish is claimed, so that it happens once, then the change, its audit row, what readers see. */
async function changed<T>(actor: string, wish: string[], command: (tx: Tx) => Promise<Change<T>>): Promise<T> {
  const value = await inTransaction((tx) =>
    once(tx, wish, async () => {
      const change = await command(tx)
      await writeAudit(tx, { actor, ...change.audit })
      if (change.tags.length) await expire(tx, change.tags)
      return change.value
    }),
  )
  // This process at once; the others read it within two seconds.
  await bindery().follow()
  return value
}

/** Counts one more try, outside the transaction, so that what is refused counts. */
async function within(parts: string[], limit: Limit): Promise<void> {
  if (!(await countAttempt(parts, limit))) throw new Refused('too-many', [], { minutes: Math.ceil(limit.seconds / 60) })
}

/** What follows once it is known who acts: input, the right for its language, one transaction, and what readers see. */
export async function carryOut<S extends z.ZodType, T>(actor: Actor, spec: ActionSpec<S, T>, raw: unknown): Promise<T> {
  const key = parsed(request, raw).request
  const input = parsed(spec.input, raw)
  if (spec.locale && ![spec.locale(input)].flat().every((locale) => may(actor, spec.permission, locale))) refuse(actor, spec.name)
  if (spec.limit) await within([spec.name, actor.id], spec.limit)
  const value = await changed(actor.id, [actor.id, spec.name, key, JSON.stringify(input)], (tx) => spec.command(tx, actor, input))
  if (spec.limit) await forgetAttempts([spec.name, actor.id])
  return value
}

/** An expected refusal is a value; anything else is logged under a code that the person sees too. */
export async function outcomeOf<T>(name: string, work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, issues: error.issues, detail: error.detail }
    const trouble = newTroubleCode()
    notice(`[${trouble}] ${name}\n${causeOf(error)}`)
    return { ok: false, code: (await isAway()) ? 'away' : 'trouble', issues: [], detail: null, trouble }
  }
}

/**
 * The same where the input is made of what was sent, which takes long (a picture): after it is known who asks and whether
 * they may, before the transaction.
 */
export const performPrepared = <S extends z.ZodType, T>(spec: ActionSpec<S, T>, prepare: () => Promise<unknown>): Promise<Outcome<T>> =>
  outcomeOf(spec.name, async () => {
    await refuseForeign()
    const actor = await permitted(spec.permission, spec.name)
    return carryOut(actor, spec, await prepare())
  })

/** Actor, permission, input, one transaction with its audit row, expiry, result: the one way in which anything changes. */
export const perform = <S extends z.ZodType, T>(spec: ActionSpec<S, T>, raw: unknown): Promise<Outcome<T>> => performPrepared(spec, async () => raw)

/** The same for what needs nobody to be signed in. */
export const performPublic = <S extends z.ZodType, T>(name: string, input: S, work: (input: z.output<S>) => Promise<T>, raw: unknown): Promise<Outcome<T>> =>
  outcomeOf(name, async () => {
    await refuseForeign()
    return work(parsed(input, raw))
  })

/** One thing that readers can do, whoever they are. */
export type VisitorSpec<S extends z.ZodType, T> = {
  name: string
  input: S
  /** How often one network may do it */
  limit: Limit
  command: (tx: Tx, input: z.output<S>) => Promise<Change<T>>
}

/** The same for readers of public pages. No form of theirs has a key, since all get the same page: the same words from the same network are the same wish. */
export const performForVisitor = <S extends z.ZodType, T>(spec: VisitorSpec<S, T>, read: () => Promise<unknown>): Promise<Outcome<T>> =>
  outcomeOf(spec.name, async () => {
    await refuseForeign()
    const input = parsed(spec.input, await read())
    const client = await clientNow()
    await within([spec.name, client], spec.limit)
    return changed('visitor', [client, spec.name, JSON.stringify(input)], (tx) => spec.command(tx, input))
  })
