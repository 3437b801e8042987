import type { LinkedName } from '#lib/content/desk/schema.ts'
import { recordDeskPath } from '#lib/content/desk/paths.ts'
import { formatDate } from '#lib/dates/format.ts'
import { parseDate } from '#lib/dates/fuzzy-date.ts'
import type { Offered } from '#lib/domain/facts/lines/queries.ts'
import type { Fact, FactField, Texts } from '#lib/domain/facts/schema.ts'
import { isLocale, type Locale, locales } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { choiceWord, columnWord, emptyWord } from '#components/site/choice-word.ts'

type Props = { name: string; fact: Fact; texts: Texts; named: Map<string, LinkedName>; offered: Offered; language: Locale }

/** A date in words; what is none, as it is written. */
export const dateWords = (text: string, language: Locale) => (parseDate(text) ? formatDate(text, language, { era: true }) : text)

function ColumnValue({ field, texts, named, offered, language }: Omit<Props, 'fact' | 'name'> & { field: FactField }) {
  const t = translator(language, 'facts')
  const text = texts[field.column] ?? ''
  switch (field.type) {
    case 'date':
    case 'day': return dateWords(text, language)
    case 'choice': return choiceWord(field.words, text, language)
    case 'yes': return t('yes')
    case 'record': {
      const record = named.get(text)
      return record ? <a href={recordDeskPath(text)} lang={record.name.lang}>{record.name.text}</a> : text
    }
    case 'line': {
      const line = offered.get(field.list)?.find(({ id }) => id === text)
      return line ? <span lang={line.name.lang}>{line.name.text}</span> : (emptyWord(field.column, language) ?? text)
    }
    case 'words': return locales.map((locale) => <span key={locale} lang={locale} className="one-language">{texts[`${field.column}.${locale}`]}</span>)
    default: return text
  }
}

const isThere = ({ type, column }: FactField, texts: Texts, language: Locale) => Boolean((type === 'words' ? texts[`${column}.it`] : texts[column]) || emptyWord(column, language))

/** What the registry holds of a fact, with each column that has a value. */
export function FactValue({ name, fact, texts, language, ...rest }: Props) {
  const t = translator(language, 'facts')
  const there = fact.fields.filter((field) => isThere(field, texts, language))
  if (!there.length) return <p>{fact.fields[0]?.type === 'yes' ? t('no') : t('nothing')}</p>
  return (
    <ul className="fact-value">
      {there.map((field, index) => (
        <li key={field.column}>
          {index > 0 && <small>{columnWord(field.column, name, language)}: </small>}
          <ColumnValue field={field} texts={texts} language={language} {...rest} />
        </li>
      ))}
    </ul>
  )
}

/** The language of what a source writes, for a `lang`. */
export const langOf = (language: string, reader: Locale) => (isLocale(language) && language === reader ? undefined : language)
