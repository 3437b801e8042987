import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { withdrawKinds } from '#lib/content/publishing/schema.ts'
import type { OpenText } from '#lib/content/desk/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The four ways of taking a text back, each with what readers then find; the mildest first. */
export function WithdrawForm({ text, request, action, language }: { text: OpenText; request: string; action: FormAction; language: Locale }) {
  const t = translator(language, 'desk')
  return (
    <ActionForm action={action} request={request} words={formWords(language)} submit={t('withdraw.submit')} label={t('withdraw.title')}>
      <input type="hidden" name="recordId" value={text.record.id} />
      <input type="hidden" name="locale" value={text.locale} />
      <input type="hidden" name="version" value={text.version} />
      <p>{t('withdraw.lead')}</p>
      <fieldset className="choices">
        <legend>{t('withdraw.how')}</legend>
        {withdrawKinds.map((kind) => (
          <label key={kind} className="choice"><input type="radio" name="kind" value={kind} defaultChecked={kind === 'notice'} /> <span><strong>{t(`withdraw.kinds.${kind}`)}</strong> {t(`withdraw.says.${kind}`)}</span></label>
        ))}
      </fieldset>
      <FormField name="reason" label={t('withdraw.reason')} hint={t('withdraw.reasonHint')} lang={text.locale} rows={2} maxLength={500} />
      <FormField name="recordInstead" label={t('withdraw.record')} hint={t('withdraw.recordHint')} maxLength={120} />
      <FormField name="path" label={t('withdraw.path')} hint={t('withdraw.pathHint')} maxLength={300} />
    </ActionForm>
  )
}
