import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormChoice } from '#components/admin/form/form-choices.tsx'
import { SeenVersion } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { Rules } from '#lib/content/review/rules.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { rules: Rules & { version: number }; action: FormAction; language: Locale }

/** By which rules this installation publishes. */
export function RulesForm({ rules, action, language }: Props) {
  const t = translator(language, 'review.rules')
  return (
    <ActionForm key={rules.version} action={action} request={randomUUID()} words={formWords(language)} submit={t('save')} quiet label={t('title')}>
      <SeenVersion version={rules.version} />
      <FormChoice name="twoPersons" value="yes" checked={rules.twoPersons} label={t('twoPersons')} />
    </ActionForm>
  )
}
