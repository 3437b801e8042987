import { Words } from '#components/site/words.tsx'
import { IndexList } from '#components/ui/index-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { QuestionLink } from '#lib/domain/questions/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'

/** Open questions as links to where each is told. */
export function QuestionLinks({ title, questions, locale }: { title: string; questions: QuestionLink[]; locale: Locale }) {
  if (!questions.length) return null
  const href = ({ id, page }: QuestionLink) => `${sectionPath(locale, 'open-questions', { page: page > 1 ? page : null })}#${id}`
  return (
    <Section title={title} id="open">
      <IndexList entries={questions.map((question) => ({ href: href(question), title: <Words text={question.title} locale={locale} /> }))} />
    </Section>
  )
}
