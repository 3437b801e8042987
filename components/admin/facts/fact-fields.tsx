import { pickerWords } from '#components/admin/desk/picker-words.ts'
import { RecordPicker } from '#components/admin/desk/record-picker.tsx'
import { FormChoice } from '#components/admin/form/form-choices.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import type { LinkedName } from '#lib/content/desk/schema.ts'
import type { Offered } from '#lib/domain/facts/lines/queries.ts'
import type { Fact, FactField, Texts } from '#lib/domain/facts/schema.ts'
import { inputName } from '#lib/domain/facts/typed.ts'
import { type Locale, locales } from '#lib/i18n/locales.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import { translator } from '#lib/i18n/translator.ts'
import { choiceWord, columnWord, emptyWord } from '#components/site/choice-word.ts'

type Props = { name: string; fact: Fact; texts: Texts; named: Map<string, LinkedName>; offered: Offered; language: Locale }

/** The words of a list to choose from, with the one that is there now, and none where there may be none. */
export function choicesOf(field: Extract<FactField, { type: 'choice' }>, now: string, language: Locale): { value: string; label: string }[] {
  const t = translator(language, 'facts')
  const values = now && !field.values.includes(now) ? [now, ...field.values] : field.values
  const options = values.map((value) => ({ value, label: choiceWord(field.words, value, language) }))
  return field.required ? options : [{ value: '', label: t('unset') }, ...options]
}

/** The lines to choose from; what no line means is said where it means something. */
function linesOf({ list, column, required }: Extract<FactField, { type: 'line' }>, offered: Offered, language: Locale): { value: string; label: string; lang?: string }[] {
  const options = (offered.get(list) ?? []).map(({ id, name }) => ({ value: id, label: name.text, lang: name.lang }))
  const none = required ? translator(language, 'facts')('choose') : (emptyWord(column, language) ?? translator(language, 'facts')('unset'))
  return [{ value: '', label: none }, ...options]
}

function hintOf({ type, column }: FactField, language: Locale): { hint?: string } {
  const hints: Record<string, string> = messagesOf(language).facts.hints
  const hint = type === 'date' || type === 'day' ? translator(language, 'desk')('tie.dateHint') : hints[column]
  return hint ? { hint } : {}
}

function FactInput({ field, name, texts, named, offered, language }: Omit<Props, 'fact'> & { field: FactField }) {
  const { column } = field
  const value = texts[column] ?? ''
  const shared = { name: inputName(column), label: columnWord(column, name, language), ...hintOf(field, language) }
  switch (field.type) {
    case 'choice': return <FormSelect {...shared} value={value} options={choicesOf(field, value, language)} />
    case 'yes': return <FormChoice name={shared.name} value="yes" checked={value === 'yes'} label={shared.label} />
    case 'record': return <RecordPicker {...shared} isSingle kinds={[...field.kinds]} chosen={[named.get(value) ?? []].flat()} words={pickerWords(language)} language={language} />
    case 'line': return <FormSelect {...shared} value={value} options={linesOf(field, offered, language)} />
    case 'words': return locales.map((locale) => (
      <FormField key={locale} name={inputName(`${column}.${locale}`)} label={`${shared.label} ${messagesOf(language).facts.in[locale]}`} value={texts[`${column}.${locale}`] ?? ''} lang={locale} rows={2} maxLength={field.most} />
    ))
    case 'text': return <FormField {...shared} value={value} maxLength={field.most} />
    case 'url': return <FormField {...shared} value={value} maxLength={500} />
    default: return <FormField {...shared} value={value} maxLength={80} />
  }
}

/** The inputs of a fact, by what its columns hold. */
export function FactFields({ fact, ...rest }: Props) {
  return fact.fields.map((field) => <FactInput key={field.column} field={field} {...rest} />)
}
