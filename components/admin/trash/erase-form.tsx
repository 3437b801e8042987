import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormChoice } from '#components/admin/form/form-choices.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** Erases for good, and asks a second time: the box must be ticked. */
export function EraseForm({ recordId, action, language }: { recordId: string; action: FormAction; language: Locale }) {
  const t = translator(language, 'trash')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('erase')} label={t('erase')}>
      <input type="hidden" name="recordId" value={recordId} />
      <p>{t('eraseLead')}</p>
      <FormChoice name="confirmed" value="yes" label={t('confirm')} />
    </ActionForm>
  )
}
