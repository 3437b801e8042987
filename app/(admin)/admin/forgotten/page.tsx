import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { askForReset } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'reset')('title') }
}

/** Asks for another password; what it answers is the same for every address. */
export default async function ForgottenPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const language = await adminLanguage()
  const t = translator(language, 'reset')
  const isAsked = (await searchParams).asked === '1'
  return (
    <div className="desk narrow">
      <PageHeader title={t('title')} summary={isAsked ? undefined : t('lead')} />
      {isAsked ? <p className="done" role="status">{t('asked')}</p> : (
        <ActionForm action={askForReset} request={randomUUID()} words={formWords(language)} submit={t('submit')}>
          <input type="hidden" name="language" value={language} />
          <FormField name="email" type="email" label={t('email')} autoComplete="username" maxLength={200} required />
        </ActionForm>
      )}
      <p><a href="/admin/sign-in">{t('back')}</a></p>
    </div>
  )
}
