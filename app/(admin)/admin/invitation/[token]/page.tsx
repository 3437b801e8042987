import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { PasswordField } from '#components/admin/form/password-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { LinkOver } from '#components/admin/people/link-over.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findOpenInvitation } from '#lib/auth/invitations/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { acceptInvitation } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'invitation')('title') }
}

/** Where an invitation leads: whoever holds the link chooses name and password. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const language = await adminLanguage()
  const t = translator(language, 'invitation')
  const words = translator(language, 'password')
  const invitation = await findOpenInvitation(token)
  if (!invitation) return <LinkOver title={t('over.title')} text={t('over.text')} link={{ href: '/admin/sign-in', label: t('over.signIn') }} />
  return (
    <div className="desk narrow">
      <PageHeader title={t('title')} summary={t('lead', { role: translator(language, 'admin')(`roles.${invitation.role}`) })} />
      <ActionForm action={acceptInvitation} request={randomUUID()} words={formWords(language)} submit={t('submit')}>
        <input type="hidden" name="token" value={token} />
        <p>{t('email')}: <strong>{invitation.email}</strong></p>
        <input type="hidden" name="username" autoComplete="username" value={invitation.email} readOnly />
        <FormField name="name" label={t('name')} autoComplete="name" maxLength={100} required />
        <PasswordField name="password" label={t('password')} hint={words('hint')} autoComplete="new-password" show={words('show')} hide={words('hide')} />
      </ActionForm>
    </div>
  )
}
