import { sentenceOf } from '#components/admin/form/sentence.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { TextWords } from './text-words.ts'

/** What is still missing, as of the last save: the same list that publishing enforces. */
export function IssueList({ issues, words, sentences }: { issues: Issue[]; words: TextWords; sentences: Record<string, string> }) {
  if (issues.length === 0) return <p className="ready">{words.publish.ready}</p>
  return (
    <div className="issues">
      <h3>{words.publish.missing}</h3>
      <ul>{issues.map((issue, index) => <li key={index}><a href={`#field-${issue.field ?? 'title'}`}>{sentenceOf(sentences, issue.code, issue.values)}</a></li>)}</ul>
    </div>
  )
}
