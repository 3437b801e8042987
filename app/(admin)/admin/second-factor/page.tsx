import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ProvePasskey } from '#components/admin/account/prove-passkey.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { ownPath } from '#lib/actions/own-path.ts'
import { findFactors } from '#lib/auth/second-factor/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'
import { proveByCode } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'factor')('prove.title') }
}

/** The second step of signing in, for whoever has a second factor. */
export default async function ProvePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, language } = await openAdmin()
  const { next } = await searchParams
  const to = ownPath(typeof next === 'string' ? next : undefined)
  if (actor.gate !== 'prove') redirect(to ?? '/admin')
  const t = translator(language, 'factor')
  const words = formWords(language)
  const { passkeys } = await findFactors(actor.id)
  return (
    <div className="desk narrow">
      <PageHeader title={t('prove.title')} summary={t('prove.lead')} />
      {passkeys.length > 0 && <ProvePasskey next={to ?? '/admin'} words={words} label={t('prove.passkey')} failed={t('enrol.passkey.failed')} />}
      <ActionForm action={proveByCode} request={randomUUID()} words={words} submit={t('prove.submit')} {...(passkeys.length > 0 ? { label: t('prove.or'), quiet: true } : {})}>
        <input type="hidden" name="next" value={to ?? ''} />
        <FormField name="code" label={t('prove.code')} hint={t('prove.hint')} autoComplete="one-time-code" maxLength={60} required />
      </ActionForm>
    </div>
  )
}
