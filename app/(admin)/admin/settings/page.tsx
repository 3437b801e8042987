import type { Metadata } from 'next'
import { RulesForm } from '#components/admin/review/rules-form.tsx'
import { OwnerForm } from '#components/admin/desk/owner-form.tsx'
import { OwnerNote } from '#components/site/owner-note.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { findRules } from '#lib/content/review/queries.ts'
import { findOwner, findOwnerForm } from '#lib/domain/settings/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'
import { saveOwner, saveRules } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('settings.title') }
}

/** Whose portal this is: filled in by administrators, seen by all. */
export default async function SettingsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'desk')
  return (
    <div className="desk">
      <PageHeader title={t('settings.title')} summary={t('settings.lead')} />
      <Saved asked={(await searchParams).saved} language={language} />
      {may(actor, 'settings:change')
        ? <OwnerForm owner={await findOwnerForm()} action={saveOwner} language={language} />
        : <><p>{t('settings.notYours')}</p><OwnerNote owner={await findOwner(language)} locale={language} /></>}
      {may(actor, 'settings:change') && (
        <section aria-labelledby="rules"><h2 id="rules">{translator(language, 'review.rules')('title')}</h2><RulesForm rules={await findRules()} action={saveRules} language={language} /></section>
      )}
      <p><a href="/admin/components">{t('settings.components')}</a></p>
    </div>
  )
}
