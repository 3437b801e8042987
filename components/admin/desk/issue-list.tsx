import { formWords } from '#components/admin/form/words.ts'
import { sentenceOf } from '#components/admin/form/sentence.ts'
import type { Issue } from '#lib/content/refused.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** What was still missing when the page was opened: the same list that publishing enforces. */
export function IssueList({ issues, hasDraft, language }: { issues: Issue[]; hasDraft: boolean; language: Locale }) {
  const t = translator(language, 'desk')
  if (!hasDraft || issues.length === 0) return null
  const { issues: words } = formWords(language)
  return (
    <section aria-labelledby="missing-title" className="issues">
      <h2 id="missing-title">{t('text.missing')}</h2>
      <ul>{issues.map((issue, index) => <li key={index}><a href={`#field-${issue.field ?? 'title'}`}>{sentenceOf(words, issue.code, issue.values)}</a></li>)}</ul>
    </section>
  )
}
