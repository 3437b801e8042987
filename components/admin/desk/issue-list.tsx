import { sentenceOf } from '#components/admin/form/sentence.ts'
import { type Issue, placeOf } from '#lib/content/refused.ts'
import type { TextWords } from './text-words.ts'

type Props = { issues: Issue[]; words: TextWords; sentences: Record<string, string> }

function Entries({ issues, sentences }: Omit<Props, 'words'>) {
  return <ul>{issues.map((issue, index) => <li key={index}><a href={placeOf(issue)}>{sentenceOf(sentences, issue.code, issue.values)}</a></li>)}</ul>
}

/** What is still missing, as of the last save: the same list that publishing enforces. Then what could be better. */
export function IssueList({ issues, words, sentences }: Props) {
  const missing = issues.filter(({ isAdvice }) => !isAdvice)
  const advice = issues.filter(({ isAdvice }) => isAdvice)
  return (
    <>
      {missing.length === 0 ? <p className="ready">{words.publish.ready}</p> : <div className="issues"><h3>{words.publish.missing}</h3><Entries issues={missing} sentences={sentences} /></div>}
      {advice.length > 0 && <details className="advice"><summary>{words.publish.advice} ({advice.length})</summary><Entries issues={advice} sentences={sentences} /></details>}
    </>
  )
}
