import { pickerWords } from '#components/admin/desk/picker-words.ts'
import { RecordPicker } from '#components/admin/desk/record-picker.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import type { LinkedName } from '#lib/content/desk/schema.ts'
import { confidences } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { choiceWord } from '#components/site/choice-word.ts'

export type Place = { paragraph: number | null; quotation: string | null; confidence: string }

type Props = { /** Where a source is added that is not there yet */ newSource: string; source: LinkedName | undefined; place?: Place; hint?: string; language: Locale }

/** Which source says it, where in it, in which words, and how sure that is. */
export function SourceFields({ newSource, source, place, hint, language }: Props) {
  const t = translator(language, 'facts')
  return (
    <>
      <RecordPicker name="source" label={t('source')} {...(hint ? { hint } : {})} isSingle kinds={['source']} chosen={source ? [source] : []} words={pickerWords(language)} language={language} />
      <p><a className="more" href={newSource}>{t('newSource')}</a></p>
      <FormField name="paragraph" label={t('paragraph')} hint={t('paragraphHint')} value={String(place?.paragraph ?? '')} maxLength={7} />
      <FormField name="quotation" label={t('quotation')} hint={t('quotationHint')} value={place?.quotation ?? ''} maxLength={400} />
      <FormSelect name="confidence" label={t('sure')} value={place?.confidence ?? 'stated'} options={confidences.map((value) => ({ value, label: choiceWord('confidence', value, language) }))} />
    </>
  )
}
