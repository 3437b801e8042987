import 'server-only'
import { carryOut, outcomeOf } from '#lib/actions/perform.ts'
import { specs } from '#lib/actions/specs.ts'
import type { Actor } from '#lib/auth/roles.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { exampleActor, paragraph } from './desk.ts'

let requests = 0

/** Does something as somebody who may, past browser and session, as one wish after another. */
export const run = (name: keyof typeof specs, input: object, actor: Actor = exampleActor) =>
  outcomeOf(name, () => carryOut<never, Record<string, unknown>>(actor, specs[name] as never, { request: `test-${requests++}-request`, ...input }))

export type Ran = Awaited<ReturnType<typeof run>>

export const words = { title: 'Notizia di prova', summary: 'Una prova.', slug: '', body: paragraph('Testo di prova.') }

export const save = (recordId: string, locale: Locale, version: number, more: object = {}) =>
  run('draft.save', { recordId, locale, version, client: `editor-${requests}-here`, sequence: 1, ...words, ...more })

export const publish = (recordId: string, locale: Locale, version: number, more: object = {}) => run('text.publish', { recordId, locale, version, changeNote: 'Nota', ...more })

export const undo = (recordId: string, locale: Locale, version: number, edition: number) => run('text.undo', { recordId, locale, version, edition })

/** An article with a draft that was never published. */
export async function newArticle(locale: Locale = 'it'): Promise<{ id: string; version: number }> {
  const created = await run('article.create', { locale })
  const id = created.ok ? String(created.value.recordId) : ''
  const saved = await save(id, locale, 1)
  return { id, version: saved.ok ? Number(saved.value.version) : NaN }
}
