import { randomUUID } from 'node:crypto'
import { pickerWords } from '#components/admin/desk/picker-words.ts'
import { RecordPicker } from '#components/admin/desk/record-picker.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormChoice } from '#components/admin/form/form-choices.tsx'
import { OfOne } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { LinkedName } from '#lib/content/desk/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { pageKinds } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { DeskAttachment } from '#lib/media/attachments/schema.ts'
import { TitleFields } from './title-fields.tsx'

type Props = { attachment: DeskAttachment; action: FormAction; language: Locale }

export function DescribeForm({ attachment, action, language }: Props) {
  const t = translator(language, 'desk.attachments')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('save')} label={t('describe')}>
      <OfOne {...attachment} />
      <TitleFields known={attachment} language={language} />
    </ActionForm>
  )
}

/** Which records carry it; what is not saved yet is among them where a record asked for it. */
export function AttachForm({ attachment, records, action, language }: Props & { records: LinkedName[] }) {
  const t = translator(language, 'desk.attachments')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('attach')} label={t('records')}>
      <OfOne {...attachment} />
      <RecordPicker name="records" label={t('records')} hint={t('recordsHint')} isUnordered kinds={[...pageKinds]} chosen={records} words={pickerWords(language)} language={language} />
    </ActionForm>
  )
}

export function EraseAttachmentForm({ attachment, action, language }: Props) {
  const t = translator(language, 'desk.attachments')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('erase')} quiet label={t('erase')}>
      <OfOne {...attachment} />
      <p>{t('eraseLead')}</p>
      <FormChoice name="confirmed" value="yes" label={t('eraseConfirm')} />
    </ActionForm>
  )
}
