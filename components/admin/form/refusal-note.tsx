import type { Ref } from 'react'
import type { Refusal } from '#lib/actions/outcome.ts'
import { placeOf } from '#lib/content/refused.ts'
import { localeTable } from '#lib/i18n/locales.ts'
import { type FormWords, sentenceOf } from './sentence.ts'

type Props = {
  outcome: Refusal
  words: FormWords
  prefix?: string
  ref: Ref<HTMLDivElement>
  /** Names and labels of fields that somebody else changed meanwhile, where the server says what stands in them */
  differing?: [name: string, label: string][] | null
}

/** Why nothing was changed, at the head of the form, with a link to each field that is meant (WCAG 3.3.1). */
export function RefusalNote({ outcome, words, prefix, ref, differing = null }: Props) {
  const isAsking = outcome.code === 'confirm'
  const values = outcome.detail !== null && typeof outcome.detail === 'object' ? (outcome.detail as Record<string, string | number>) : {}
  return (
    <div className={isAsking ? 'refusal asking' : 'refusal'} role="alert" tabIndex={-1} ref={ref}>
      <p><strong>{isAsking ? words.confirm.title : words.refused}</strong></p>
      <p>{isAsking ? words.confirm.text : differing ? (differing.length ? words.merge.text : words.merge.nothing) : sentenceOf(words.refusals, outcome.code, values)}{outcome.trouble && <> <code>{outcome.trouble}</code></>}</p>
      {differing && differing.length > 0 && <ul>{differing.map(([field, label]) => <li key={field}><a href={placeOf({ code: outcome.code, field }, prefix)}>{label}</a></li>)}</ul>}
      {outcome.issues.length > 0 && (
        <ul>
          {outcome.issues.map((issue, index) => (
            <li key={index}>
              {issue.text && <><span lang={issue.text}>{localeTable[issue.text].name}</span>: </>}
              {issue.field || issue.text ? <a href={placeOf(issue, prefix)}>{sentenceOf(words.issues, issue.code, issue.values)}</a> : sentenceOf(words.issues, issue.code, issue.values)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
