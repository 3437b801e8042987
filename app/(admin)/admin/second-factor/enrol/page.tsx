import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { AddPasskey } from '#components/admin/account/add-passkey.tsx'
import { BeginAppForm, ConfirmAppForm } from '#components/admin/account/app-forms.tsx'
import { RemoveForms } from '#components/admin/account/remove-forms.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findFactors, findNextSecret } from '#lib/auth/second-factor/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'
import { beginApp, confirmApp, removeApp, removePasskey } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'factor')('enrol.title') }
}

/** Where a second factor is got, replaced and removed; the one page for whoever must have one and has none. */
export default async function EnrolPage() {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'factor')
  const secret = await findNextSecret(actor.id)
  const factors = await findFactors(actor.id)
  const passkey = { title: t('enrol.passkey.title'), text: t('enrol.passkey.text'), name: t('enrol.passkey.name'), nameHint: t('enrol.passkey.nameHint'), add: t('enrol.passkey.add'), without: t('enrol.passkey.without'), failed: t('enrol.passkey.failed'), current: t('current'), endOthers: t('endOthers'), show: t('show'), hide: t('hide') }
  return (
    <div className="desk">
      <PageHeader title={t('enrol.title')} summary={actor.gate === 'enrol' ? t('enrol.required') : t('enrol.lead')} />
      <section aria-labelledby="app">
        <h2 id="app">{t('enrol.app.title')}</h2>
        {secret
          ? <ConfirmAppForm secret={secret} account={actor.email} action={confirmApp} language={language} />
          : <BeginAppForm request={randomUUID()} email={actor.email} action={beginApp} language={language} />}
      </section>
      <section aria-labelledby="passkey">
        <h2 id="passkey">{passkey.title}</h2>
        <AddPasskey words={passkey} formWords={formWords(language)} />
      </section>
      {factors.since && <RemoveForms factors={factors} removeApp={removeApp} removePasskey={removePasskey} language={language} />}
    </div>
  )
}
