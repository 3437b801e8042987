import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { PasswordField } from '#components/admin/form/password-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { WrongAddress } from '#components/admin/form/wrong-address.tsx'
import { ProviderSignIn } from '#components/admin/account/provider-sign-in.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { ownPath } from '#lib/actions/own-path.ts'
import { readActor } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { translator } from '#lib/i18n/translator.ts'
import { signIn } from '../actions.ts'
import { adminLanguage } from '../language.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'signIn')('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  if (await readActor()) redirect('/admin')
  const language = await adminLanguage()
  const t = translator(language, 'signIn')
  const { next, done, refused, trouble } = await searchParams
  const to = ownPath(typeof next === 'string' ? next : undefined)
  const { provider, siteUrl } = env()
  return (
    <div className="desk narrow">
      <PageHeader title={t('title')} summary={t('lead')} />
      {(done === 'changed' || done === 'welcome') && <p className="done" role="status">{done === 'changed' ? t('changed') : t('welcome')}</p>}
      <WrongAddress origin={new URL(siteUrl).origin} text={t('wrongAddress')} />
      {provider && <ProviderSignIn name={provider.name} next={to} refused={refused} trouble={trouble} language={language} />}
      <ActionForm action={signIn} request={randomUUID()} words={formWords(language)} submit={t('submit')}>
        <input type="hidden" name="next" value={to ?? ''} />
        <FormField name="email" type="email" label={t('email')} autoComplete="username" maxLength={200} required />
        <PasswordField name="password" label={t('password')} autoComplete="current-password" show={t('show')} hide={t('hide')} />
      </ActionForm>
      <p><a href="/admin/forgotten">{t('forgotten')}</a></p>
    </div>
  )
}
