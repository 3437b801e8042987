import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField, FormSelect } from '#components/admin/form/form-field.tsx'
import { OfOne } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { type Report, reportStates, stateToChoose } from '#lib/barriers/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { report: Report; action: FormAction; language: Locale }

/** What became of the report, in the language of whoever wrote it: they read it under their number. */
export function AnswerForm({ report, action, language }: Props) {
  const t = translator(language, 'desk')
  return (
    <ActionForm key={report.version} action={action} request={randomUUID()} words={formWords(language)} submit={t('barriers.save')} label={t('barriers.answer')}>
      <OfOne {...report} />
      <FormSelect name="state" label={t('barriers.columns.state')} value={stateToChoose(report.state)} options={reportStates.map((value) => ({ value, label: t(`barriers.states.${value}`) }))} />
      <FormField name="answer" label={t('barriers.answerText')} hint={t('barriers.answerHint')} value={report.answer ?? ''} rows={6} maxLength={4000} lang={report.locale} />
    </ActionForm>
  )
}

/** Takes the e-mail address away for good. */
export function EraseForm({ report, action, language }: Props) {
  const t = translator(language, 'desk')
  return (
    <ActionForm key={report.version} action={action} request={randomUUID()} words={formWords(language)} submit={t('barriers.erase')} quiet label={t('barriers.erase')}>
      <OfOne {...report} />
      <p>{t('barriers.eraseText')}</p>
    </ActionForm>
  )
}
