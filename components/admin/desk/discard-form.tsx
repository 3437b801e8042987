'use client'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import type { FormWords } from '#components/admin/form/sentence.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { TextWords } from './text-words.ts'

type Props = {
  recordId: string
  locale: string
  action: FormAction
  request: string
  words: TextWords['discard']
  formWords: FormWords
  /** Saves what is typed first, so that it is in the history; null: not now */
  prepare: () => Promise<Record<string, string> | null>
}

/** Throws the working draft away, and asks once: opened, it says what stays. */
export function DiscardForm({ recordId, locale, action, request, words, formWords, prepare }: Props) {
  return (
    <details className="discard">
      <summary>{words.title}</summary>
      <ActionForm action={action} request={request} words={formWords} submit={words.submit} quiet label={words.title} prepare={prepare}>
        <input type="hidden" name="recordId" value={recordId} />
        <input type="hidden" name="locale" value={locale} />
        <p>{words.text}</p>
      </ActionForm>
    </details>
  )
}
