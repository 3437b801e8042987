import { conflictWord } from '#components/site/choice-word.ts'
import { DateText } from '#components/site/date-text.tsx'
import { EvidenceValue } from '#components/site/evidence-value.tsx'
import { Words } from '#components/site/words.tsx'
import { Note } from '#components/ui/note.tsx'
import { Section } from '#components/ui/section.tsx'
import { SourceList } from '#components/ui/source-list.tsx'
import type { CitedSource, ConflictItem, Dossier, EvidenceItem } from '#lib/domain/evidence/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { dossier: Dossier; locale: Locale }

/** Where sources disagree, each with its value; then what is still open. Readers see both, settled or not. */
export function Doubts({ dossier, locale }: Props) {
  const t = translator(locale, 'dossier')
  // A question that a shown conflict already tells is not told twice.
  const told = dossier.conflicts.map((conflict) => conflict.questionId)
  const questions = dossier.questions.filter((question) => !told.includes(question.id))
  return (
    <>
      {dossier.conflicts.map((conflict) => (
        <Conflict key={conflict.id} conflict={conflict} locale={locale} />
      ))}
      {questions.length > 0 && (
        <Section title={t('questions')} id="open">
          {questions.map(({ id, title, note }) => (
            <Note key={id} tone="open" id={id} title={<Words text={title} locale={locale} />}>
              <p><Words text={note} locale={locale} /></p>
            </Note>
          ))}
        </Section>
      )}
    </>
  )
}

function Conflict({ conflict, locale }: { conflict: ConflictItem; locale: Locale }) {
  const t = translator(locale, 'dossier')
  const title = t(conflict.isSettled ? 'conflictSettled' : 'conflictOpen', { field: conflictWord(conflict.field, locale) })
  return (
    <Note tone="conflict" id={conflict.id} title={title}>
      <ul>
        {conflict.values.map((item) => (
          <li key={item.id}>
            <EvidenceValue item={item} locale={locale} />{' '}
            <SourceName source={item.source} locale={locale} />
            {item.id === conflict.followedId && <> {t('followed')}</>}
          </li>
        ))}
      </ul>
      <p><Words text={conflict.settlement} locale={locale} /></p>
    </Note>
  )
}

export function SourceName({ source, locale }: { source: CitedSource; locale: Locale }) {
  const title = <Words text={source.title.text} locale={locale} />
  return <cite lang={source.title.lang === locale ? undefined : source.title.lang}>{source.href ? <a href={source.href}>{title}</a> : title}</cite>
}

/** The sources of a page in the order of their first mention, each with its place and words. */
export function Sources({ dossier, locale }: Props) {
  const t = translator(locale, 'dossier')
  if (!dossier.sources.length) return null
  const sources = dossier.sources.map((source) => {
    const items = dossier.evidence.filter((item) => item.source.id === source.id)
    const quoted = items.find((item) => item.quotation)
    return {
      id: `s-${source.id}`,
      citation: <Citation source={source} locale={locale} />,
      place: places(items).length ? t('paragraphs', { count: places(items).length, list: places(items).join(', ') }) : undefined,
      quotation: quoted?.quotation ? { text: quoted.quotation, lang: source.language } : undefined,
    }
  })
  return (
    <Section title={t('sources')} id="sources">
      <SourceList sources={sources} />
    </Section>
  )
}

function places(items: EvidenceItem[]): number[] {
  return [...new Set(items.flatMap(({ paragraph }) => (paragraph === null ? [] : [paragraph])))].sort((a, b) => a - b)
}

function Citation({ source, locale }: { source: CitedSource; locale: Locale }) {
  const t = translator(locale, 'dossier')
  const language = translator(locale, 'vocabulary.language')
  const divider = locale === 'ja' ? '、' : ', '
  return (
    <>
      <SourceName source={source} locale={locale} />
      {divider}
      {source.publisher && (
        <>
          <Words text={source.publisher} locale={locale} />
          {source.isDerivedPublisher && t('derived')}
          {divider}
        </>
      )}
      {source.date ? <DateText value={source.date} locale={locale} era={false} /> : t('undated')}
      {divider}
      {t('inLanguage', { language: language(source.language.split('-')[0] as 'it') })}
    </>
  )
}
