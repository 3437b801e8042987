import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { PasswordField } from '#components/admin/form/password-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findFactors, findSheet } from '#lib/auth/second-factor/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'
import { keepCodes, renewCodes } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'factor')('codes.title') }
}

/** The recovery codes until they are kept, then how many are left and the way to new ones. */
export default async function CodesPage() {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'factor')
  const { since, codesLeft } = await findFactors(actor.id)
  if (!since) notFound()
  const sheet = await findSheet(actor.id)
  const words = formWords(language)
  if (sheet) {
    return (
      <div className="desk narrow">
        <PageHeader title={t('codes.title')} summary={t('codes.lead')} />
        <ol className="recovery-codes">{sheet.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
        <ActionForm action={keepCodes} request={randomUUID()} words={words} submit={t('codes.kept')}>{null}</ActionForm>
      </div>
    )
  }
  return (
    <div className="desk narrow">
      <PageHeader title={t('codes.title')} summary={t('status.codesLeft', { count: codesLeft })} />
      <p>{t('codes.gone')} {t('codes.renewText')}</p>
      <ActionForm action={renewCodes} request={randomUUID()} words={words} submit={t('codes.renew')}>
        <PasswordField name="current" label={t('current')} autoComplete="current-password" show={t('show')} hide={t('hide')} />
      </ActionForm>
    </div>
  )
}
