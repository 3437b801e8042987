import { conflictWord } from '#components/site/choice-word.ts'
import { DateText } from '#components/site/date-text.tsx'
import { SourceName } from '#components/site/dossier.tsx'
import { EvidenceValue } from '#components/site/evidence-value.tsx'
import { Words } from '#components/site/words.tsx'
import type { CitedSource, ConflictItem, Dossier } from '#lib/domain/evidence/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { group, type OneGroup } from './group.ts'

/** What is open, a line each, and where all of it comes from. */
export function dossierGroups(dossier: Dossier, locale: Locale): OneGroup[] {
  const t = translator(locale, 'dossier')
  const told = dossier.conflicts.map(({ questionId }) => questionId)
  const questions = dossier.questions.filter(({ id }) => !told.includes(id))
  return [
    ...group(t('questions'), [
      ...dossier.conflicts.map((conflict) => <ConflictLine key={conflict.id} conflict={conflict} locale={locale} />),
      ...questions.map(({ id, title }) => <Words key={id} text={title} locale={locale} />),
    ]),
    ...group(t('sources'), dossier.sources.map((source) => <SourceLine key={source.id} source={source} locale={locale} />)),
  ]
}

function ConflictLine({ conflict: { field, isSettled, values }, locale }: { conflict: ConflictItem; locale: Locale }) {
  const t = translator(locale, 'dossier')
  // Two sources may say the same against a third.
  const given = values.filter(({ value }, at) => value && values.findIndex((one) => one.value === value) === at)
  return (
    <>
      {t(isSettled ? 'conflictSettled' : 'conflictOpen', { field: conflictWord(field, locale) })}
      {given.map((item, index) => <span key={item.id}>{index > 0 ? ' / ' : ' – '}<EvidenceValue item={item} locale={locale} /></span>)}
    </>
  )
}

function SourceLine({ source, locale }: { source: CitedSource; locale: Locale }) {
  const t = translator(locale, 'dossier')
  const divider = locale === 'ja' ? '、' : ', '
  return (
    <>
      <SourceName source={source} locale={locale} />
      {source.publisher && <>{divider}<Words text={source.publisher} locale={locale} /></>}
      {divider}
      {source.date ? <DateText value={source.date} locale={locale} era={false} /> : t('undated')}
    </>
  )
}
