import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormChoice } from '#components/admin/form/form-choices.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { OpenText } from '#lib/content/desk/schema.ts'
import { gaps } from '#lib/content/redacting/gap.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Takes a passage out of every edition of a text for good, and says before what that means. */
export function RedactForm({ text, action, language }: { text: OpenText; action: FormAction; language: Locale }) {
  const t = translator(language, 'history.redact')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('submit')} label={t('title')}>
      <input type="hidden" name="recordId" value={text.record.id} />
      <input type="hidden" name="locale" value={text.locale} />
      <input type="hidden" name="version" value={text.version} />
      <p>{t.rich('lead', { gap: () => <span lang={text.locale}>{gaps[text.locale]}</span> })}</p>
      <FormField name="passage" label={t('passage')} hint={t('passageHint')} lang={text.locale} rows={3} maxLength={500} />
      <FormField name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={500} />
      <FormChoice name="confirmed" value="yes" label={t('confirm')} />
    </ActionForm>
  )
}
