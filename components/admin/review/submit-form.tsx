'use client'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import type { FormWords } from '#components/admin/form/sentence.ts'
import type { FormAction } from '#lib/actions/define.ts'

export type SubmitWords = { title: string; text: string; submit: string; done: string }

type Props = {
  recordId: string
  locale: string
  action: FormAction
  request: string
  words: SubmitWords
  formWords: FormWords
  /** Saves what is typed first; null: not now */
  prepare: () => Promise<Record<string, string> | null>
}

/** Hands the open text over for review, as it stands on the screen. */
export function SubmitForm({ recordId, locale, action, request, words, formWords, prepare }: Props) {
  return (
    <section aria-labelledby="submit-title" className="publish">
      <h2 id="submit-title">{words.title}</h2>
      <p>{words.text}</p>
      <ActionForm action={action} request={request} words={formWords} submit={words.submit} quiet label={words.title} prepare={prepare}>
        <input type="hidden" name="recordId" value={recordId} />
        <input type="hidden" name="locale" value={locale} />
      </ActionForm>
    </section>
  )
}
