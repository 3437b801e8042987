import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { OfRecord } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { DeskRecord } from '#lib/content/desk/schema.ts'
import { activityStatuses } from '#lib/domain/activities/schema.ts'
import { confidences } from '#lib/domain/partnerships/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** What became of an activity: held, moved, cancelled. */
export function ActivityForm({ record, action, language }: { record: DeskRecord; action: FormAction; language: Locale }) {
  const t = translator(language, 'review.activity')
  const desk = translator(language, 'desk')
  if (!record.activity) return null
  const { status, date, dateConfidence } = record.activity
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('save')} label={t('title')}>
      <OfRecord {...record} />
      <FormSelect name="status" label={t('status')} value={status} options={activityStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))} />
      <FormField name="date" label={t('date')} hint={t('dateHint')} value={date} maxLength={80} />
      <FormSelect name="dateConfidence" label={desk('tie.dateSure')} value={dateConfidence} options={confidences.map((value) => ({ value, label: desk(`tie.confidences.${value}`) }))} />
    </ActionForm>
  )
}
