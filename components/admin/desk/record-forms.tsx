import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormChoice } from '#components/admin/form/form-choices.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { OfRecord } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { DeskNameForm, DeskRecord } from '#lib/content/desk/schema.ts'
import { nameLanguages } from '#lib/content/records/schema.ts'
import { aboutKinds } from '#lib/domain/articles/schema.ts'
import { confidences } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { nameKinds } from '#lib/names/forms.ts'
import { RecordPicker } from './record-picker.tsx'
import { pickerWords } from './picker-words.ts'

type Props = { record: DeskRecord; action: FormAction; language: Locale }

/** Makes a record public, or hides it. */
export function VisibilityForm({ record, action, language }: Props) {
  const t = translator(language, 'desk')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={record.isPublic ? t('record.hide') : t('record.show')} quiet label={t('record.visibility')}>
      <OfRecord id={record.id} version={record.version} />
      <input type="hidden" name="isPublic" value={String(!record.isPublic)} />
      <p>{record.isPublic ? t('record.isPublic') : t('record.isHidden')}</p>
    </ActionForm>
  )
}

/** What an article is about, for all its languages at once. */
export function LinkForm({ record, action, language }: Props) {
  const t = translator(language, 'desk')
  const shared = { words: pickerWords(language), language }
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('links.save')} label={t('links.title')}>
      <OfRecord id={record.id} version={record.version} />
      <RecordPicker name="about" label={t('links.about')} hint={t('links.aboutHint')} kinds={aboutKinds} chosen={record.links.about} {...shared} />
      <RecordPicker name="topics" label={t('links.topics')} kinds={['topic']} chosen={record.links.topics} {...shared} />
      <RecordPicker name="sources" label={t('links.sources')} kinds={['source']} chosen={record.links.sources} {...shared} />
    </ActionForm>
  )
}

function NameForm({ record, form, action, language }: Props & { form: DeskNameForm | null }) {
  const t = translator(language, 'desk')
  const facts = translator(language, 'facts')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={form ? t('names.save') : t('names.add')} quiet label={form?.form ?? t('names.new')} prefix={`name-${form?.id ?? 'new'}`}>
      <OfRecord id={record.id} version={record.version} />
      <input type="hidden" name="nameId" value={form?.id ?? ''} />
      <FormField name="form" label={t('names.form')} value={form?.form ?? ''} maxLength={200} {...(form ? { lang: form.lang } : {})} />
      <FormSelect name="lang" label={t('names.lang')} value={form?.lang ?? language} options={nameLanguages.map((value) => ({ value, label: t(`names.langs.${value}`) }))} />
      <FormSelect name="kind" label={t('names.kind')} value={form?.kind ?? 'alternative'} options={nameKinds.map((value) => ({ value, label: t(`names.kinds.${value}`) }))} />
      <FormField name="reading" label={t('names.reading')} value={form?.reading ?? ''} maxLength={200} lang="ja" />
      <FormField name="romanisation" label={t('names.romanisation')} value={form?.romanisation ?? ''} maxLength={200} />
      <RecordPicker name="source" label={facts('source')} isSingle kinds={['source']} chosen={form?.source ? [form.source] : []} words={pickerWords(language)} language={language} />
      <FormField name="validFrom" label={t('names.validFrom')} hint={t('tie.dateHint')} value={form?.validFrom ?? ''} maxLength={80} />
      <FormField name="validTo" label={t('names.validTo')} value={form?.validTo ?? ''} maxLength={80} />
      <FormSelect name="confidence" label={facts('sure')} value={form?.confidence ?? 'known'} options={confidences.map((value) => ({ value, label: t(`tie.confidences.${value}`) }))} />
      {form && <FormChoice name="isRemoved" value="yes" label={t('names.remove')} />}
    </ActionForm>
  )
}

/** Every form of a record's name, each saved by itself. */
export function NamesForms(props: Props) {
  const t = translator(props.language, 'desk')
  return (
    <>
      {props.record.names.map((form) => (
        <details key={form.id}>
          <summary><span lang={form.lang}>{form.form}</span> <small>{t(`names.kinds.${form.kind}`)}</small></summary>
          <NameForm {...props} form={form} />
        </details>
      ))}
      <details><summary>{t('names.new')}</summary><NameForm {...props} form={null} /></details>
    </>
  )
}
