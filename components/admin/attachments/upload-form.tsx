'use client'
import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import type { FormWords } from '#components/admin/form/sentence.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { Outcome, Refusal } from '#lib/actions/outcome.ts'

type Props = {
  /** The route that takes the file */
  route: string
  /** The page of what was added, `:id` in the place of its id */
  next: string
  request: string
  words: FormWords
  submit: ReactNode
  label: string
  children: ReactNode
}

const typedIn = (form: FormData) => Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

/** No answer of ours: the connection broke, or what stands before the portal lets no such file through. */
const unanswered: Refusal = { ok: false, code: 'files-away', issues: [], detail: null }

const sending = (route: string, next: string): FormAction => async (_previous, form) => {
  const outcome = await fetch(route, { method: 'POST', body: form }).then((reply) => reply.json() as Promise<Outcome<{ id: string }>>).catch(() => unanswered)
  if (!outcome.ok) return { outcome, typed: typedIn(form) }
  location.assign(next.replace(':id', outcome.value.id))
  // The form stays as it is until the next page is there.
  return new Promise(() => {})
}

/** A form with a file: sent to a route, since an action of Next takes no large ones; refused and kept like every other. */
export function UploadForm({ route, next, ...form }: Props) {
  return <ActionForm action={sending(route, next)} {...form} />
}
