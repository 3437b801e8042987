import type { ReactNode } from 'react'
import { factWord } from '#components/site/choice-word.ts'
import { EvidenceValue } from '#components/site/evidence-value.tsx'
import { Labelled } from '#components/site/labelled.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { Words } from '#components/site/words.tsx'
import { type IndexEntry, IndexList } from '#components/ui/index-list.tsx'
import { type EvidenceItem, wordsIn } from '#lib/domain/evidence/schema.ts'
import type { SourceDescription, Taken } from '#lib/domain/sources/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { rows: Taken[]; kind: SourceDescription['kind']; locale: Locale }

/** What was taken from a source: whose it is, which field, the value given, how certain, in which words; the paragraph at the left. */
export function TakenEntries({ rows, kind, locale }: Props) {
  const t = translator(locale, 'source')
  const entries = rows.map((row) => entryOf(row, kind, locale))
  const paragraphs = rows.map(({ item }) => item.paragraph)
  const mark = (index: number) => {
    const number = paragraphs[index]
    return typeof number === 'number' && number !== paragraphs[index - 1] ? t('paragraph', { number }) : undefined
  }
  return <IndexList entries={entries.map((entry, index) => ({ ...entry, mark: mark(index) }))} />
}

function entryOf({ anchor, item, record, registryName }: Taken, kind: Props['kind'], locale: Locale): IndexEntry {
  const t = translator(locale, 'source')
  const { quotation, source } = item
  const label = wordsIn(item.label, locale)
  const name = <ReferenceLink reference={record} locale={locale} withOwn />
  return {
    id: anchor ?? undefined,
    // An event that restates a record keeps its own words, and says of what it tells.
    title: label ? <Words text={label} locale={locale} /> : name,
    meta: (
      <>
        {label && <><Labelled label={t('about')} locale={locale}>{name}</Labelled> · </>}
        {!label && registryName && <><Labelled label={t('registryName')} locale={locale}><Words text={registryName} locale={locale} /></Labelled> · </>}
        {fieldOf(item, locale)}
        {item.value && <>{locale === 'ja' ? '：' : ': '}{valueOf(item, locale)}</>}
        {' · '}
        {confidenceOf(item.confidence, kind, locale)}
      </>
    ),
    note: quotation && <q lang={source.language === locale ? undefined : source.language}>{quotation}</q>,
  }
}

/** Fields are columns of the registry; a date says which one, a disagreement about what. */
function fieldOf({ field }: EvidenceItem, locale: Locale): ReactNode {
  const t = translator(locale, 'source')
  const vocabulary = translator(locale, 'vocabulary')
  const [name = '', detail = ''] = field.split(':')
  if (name === 'date') {
    const isBasis = vocabulary.has(`dateBasis.${detail as 'signing'}`)
    return isBasis ? vocabulary(`dateBasis.${detail as 'signing'}`) : vocabulary(`dateRole.${detail as 'signed'}`)
  }
  if (name === 'conflict') return t('field.conflict', { field: vocabulary(`conflictField.${detail as 'date'}`) })
  return t.has(`field.${name as 'record'}`) ? t(`field.${name as 'record'}`) : factWord(name, locale)
}

function valueOf(item: EvidenceItem, locale: Locale): ReactNode {
  const t = translator(locale, 'source')
  // What a source calls a tie may be no class of the registry.
  const called = item.value as 'cultural-relations'
  if (item.field === 'class' && t.has(`relationClass.${called}`)) return <strong>{t(`relationClass.${called}`)}</strong>
  // How certain it is follows in words, once.
  return <EvidenceValue item={{ ...item, confidence: 'stated' }} locale={locale} />
}

/** "Known" means known from outside the documents: on the page of an outside source, from this one. */
function confidenceOf(confidence: string, kind: Props['kind'], locale: Locale): string {
  const t = translator(locale, 'source')
  const words = translator(locale, 'vocabulary.confidence')
  return confidence === 'known' && kind === 'reference' ? t('outside') : words(confidence as 'stated')
}
