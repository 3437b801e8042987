import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormChoice } from '#components/admin/form/form-choices.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { PasswordField } from '#components/admin/form/password-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { QrCode } from '#components/ui/qr-code.tsx'
import type { FormAction } from '#lib/actions/define.ts'
import { keyUri } from '#lib/auth/second-factor/totp.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { qrModules } from '#lib/qr/modules.ts'

/** Before its key is shown, the password is asked for again. */
export function BeginAppForm({ request, email, action, language }: { request: string; email: string; action: FormAction; language: Locale }) {
  const t = translator(language, 'factor')
  return (
    <ActionForm action={action} request={request} words={formWords(language)} submit={t('enrol.app.begin')} label={t('enrol.app.title')}>
      <p>{t('enrol.app.text')}</p>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField name="current" label={t('current')} autoComplete="current-password" show={t('show')} hide={t('hide')} />
    </ActionForm>
  )
}

/** The key in groups that one can type. */
const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** The key as a picture and as letters, and a code to prove that the app has it. */
export function ConfirmAppForm({ secret, account, action, language }: { secret: string; account: string; action: FormAction; language: Locale }) {
  const t = translator(language, 'factor')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('enrol.app.confirm')} label={t('enrol.app.title')}>
      <p>{t('enrol.app.scan')}</p>
      <div className="enrol-code"><QrCode modules={qrModules(keyUri(secret, account))} label={t('enrol.app.qr')} /></div>
      <p>{t('enrol.app.key')} <code className="enrol-key">{grouped(secret)}</code></p>
      <FormField name="code" label={t('enrol.app.code')} autoComplete="one-time-code" maxLength={12} required />
      <FormChoice name="endOthers" value="yes" checked label={t('endOthers')} />
    </ActionForm>
  )
}
