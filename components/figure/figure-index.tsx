import type { ReactNode } from 'react'
import { DateText } from '#components/site/date-text.tsx'
import { Labelled } from '#components/site/labelled.tsx'
import { ReferenceLink } from '#components/site/reference-link.tsx'
import { Words } from '#components/site/words.tsx'
import { SourceLinks } from '#components/source/source-links.tsx'
import { type IndexEntry, IndexList } from '#components/ui/index-list.tsx'
import type { Figure } from '#lib/domain/figures/schema.ts'
import { numberFormat } from '#lib/i18n/formatters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

const operators = { '=': 'equal', '~': 'about', '>': 'over', '≥': 'atLeast', '<': 'under', '≤': 'atMost' } as const

type Operator = keyof typeof operators
const isOperator = (value: string): value is Operator => value in operators

/** Figures, each an anchor: the number leads where it is published, else what it would count. */
export function FigureIndex({ figures, locale }: { figures: Figure[]; locale: Locale }) {
  return <IndexList level={3} entries={figures.map((figure) => entryOf(figure, locale))} />
}

function entryOf(figure: Figure, locale: Locale): IndexEntry {
  const t = translator(locale, 'figures')
  const { quantity, subject, area, period, sources } = figure
  const label = <Words text={figure.label.charAt(0).toLocaleUpperCase(locale) + figure.label.slice(1)} locale={locale} />
  const parts: ReactNode[] = [
    subject && <Labelled label={t('subject')} locale={locale}><ReferenceLink reference={subject} locale={locale} /></Labelled>,
    area && <ReferenceLink reference={area} locale={locale} />,
    period && <DateText value={period} locale={locale} />,
    sources.length > 0 && <Labelled label={t('sources')} locale={locale}><SourceLinks sources={sources} anchor={figure.id} locale={locale} /></Labelled>,
  ].filter(Boolean)
  return {
    id: figure.id,
    title: quantity ? <>{label}{locale === 'ja' ? '：' : ': '}{quantityIn(quantity, locale)}</> : label,
    meta: parts.map((part, index) => <span key={index}>{index > 0 && ' · '}{part}</span>),
    note: figure.note && <Words text={figure.note} locale={locale} />,
  }
}

function quantityIn({ value, operator, unit }: NonNullable<Figure['quantity']>, locale: Locale): string {
  const t = translator(locale, 'figures')
  const units = translator(locale, 'vocabulary.unit')
  const number = numberFormat(locale).format(value)
  return t(`quantity.${isOperator(operator) ? operators[operator] : 'equal'}`, { value: number, unit: units(unit as 'people') })
}
