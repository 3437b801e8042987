import { Labelled } from '#components/site/labelled.tsx'
import { ReferenceLine } from '#components/site/reference-link.tsx'
import { Words } from '#components/site/words.tsx'
import { ConflictNote } from '#components/question/conflict-note.tsx'
import { Prose } from '#components/ui/prose.tsx'
import { Section } from '#components/ui/section.tsx'
import { type Question, severities } from '#lib/domain/questions/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Open questions, the gravest first. */
export function QuestionGroups({ questions, locale }: { questions: Question[]; locale: Locale }) {
  const t = translator(locale, 'openQuestions')
  return severities.map((severity) => {
    const found = questions.filter((question) => question.severity === severity)
    if (!found.length) return null
    return (
      <Section key={severity} id={severity} title={t(`severity.${severity}`)} ruled>
        {found.map((question) => <QuestionEntry key={question.id} question={question} locale={locale} />)}
      </Section>
    )
  })
}

function QuestionEntry({ question, locale }: { question: Question; locale: Locale }) {
  const t = translator(locale, 'openQuestions')
  const { id, kind, title, note, records, conflicts } = question
  return (
    <Section id={id} level={3} title={<Words text={title} locale={locale} />}>
      <Prose><p><Words text={note} locale={locale} /></p></Prose>
      <p className="meta">
        {t(`kind.${kind as 'conflict'}`)}
        {records.length > 0 && <> · <Labelled label={t('records')} locale={locale}><ReferenceLine references={records} locale={locale} /></Labelled></>}
      </p>
      {conflicts.map(({ conflict, record }) => <ConflictNote key={conflict.id} conflict={conflict} record={record} locale={locale} />)}
    </Section>
  )
}
