import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { PasswordField } from '#components/admin/form/password-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { changePassword } from '../actions.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'password')('title') }
}

export default async function PasswordPage() {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'password')
  const shown = { show: t('show'), hide: t('hide') }
  return (
    <div className="desk narrow">
      <PageHeader title={t('title')} summary={actor.mustChangePassword ? t('first') : t('lead')} />
      <ActionForm action={changePassword} request={randomUUID()} words={formWords(language)} submit={t('submit')}>
        <input type="hidden" name="username" autoComplete="username" value={actor.email} readOnly />
        <PasswordField name="current" label={t('current')} autoComplete="current-password" {...shown} />
        <PasswordField name="password" label={t('new')} hint={t('hint')} autoComplete="new-password" {...shown} />
      </ActionForm>
    </div>
  )
}
