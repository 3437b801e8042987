import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { PasswordField } from '#components/admin/form/password-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { LinkOver } from '#components/admin/people/link-over.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { isOpenReset } from '#lib/auth/resets/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { resetPassword } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'reset')('choose.title') }
}

/** Where the link of a reset leads. It does not say whose it is. */
export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const language = await adminLanguage()
  const t = translator(language, 'reset')
  const words = translator(language, 'password')
  if (!(await isOpenReset(token))) return <LinkOver title={t('over.title')} text={t('over.text')} link={{ href: '/admin/forgotten', label: t('over.again') }} />
  return (
    <div className="desk narrow">
      <PageHeader title={t('choose.title')} summary={t('choose.lead')} />
      <ActionForm action={resetPassword} request={randomUUID()} words={formWords(language)} submit={t('choose.submit')}>
        <input type="hidden" name="token" value={token} />
        <PasswordField name="password" label={words('new')} hint={words('hint')} autoComplete="new-password" show={words('show')} hide={words('hide')} />
      </ActionForm>
    </div>
  )
}
