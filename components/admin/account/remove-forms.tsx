import { randomUUID } from 'node:crypto'
import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormChoice } from '#components/admin/form/form-choices.tsx'
import { PasswordField } from '#components/admin/form/password-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import type { Factors } from '#lib/auth/second-factor/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

function RemoveForm({ id, action, submit, language, children }: { id: string; action: FormAction; submit: string; language: Locale; children?: ReactNode }) {
  const t = translator(language, 'factor')
  return (
    <details>
      <summary>{submit}</summary>
      <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={submit} label={submit} quiet prefix={id}>
        {children}
        <PasswordField name="current" label={t('current')} autoComplete="current-password" show={t('show')} hide={t('hide')} />
        <FormChoice name="endOthers" value="yes" checked label={t('endOthers')} />
      </ActionForm>
    </details>
  )
}

/** Each factor that one has, with the way to be rid of it. */
export function RemoveForms({ factors, removeApp, removePasskey, language }: { factors: Factors; removeApp: FormAction; removePasskey: FormAction; language: Locale }) {
  const t = translator(language, 'factor.remove')
  return (
    <section aria-labelledby="remove">
      <h2 id="remove">{t('title')}</h2>
      {factors.hasApp && <RemoveForm id="app" action={removeApp} submit={t('app')} language={language} />}
      {factors.passkeys.map(({ id, name }, at) => (
        <RemoveForm key={id} id={`passkey-${at}`} action={removePasskey} submit={t('passkey', { name })} language={language}><input type="hidden" name="id" value={id} /></RemoveForm>
      ))}
    </section>
  )
}
