import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { FactorStatus } from '#components/admin/account/factor-status.tsx'
import { ProviderLinkList } from '#components/admin/account/provider-links.tsx'
import { SessionTable } from '#components/admin/account/session-table.tsx'
import { PlainAction } from '#components/admin/form/plain-action.tsx'
import { Languages } from '#components/admin/people/people-table.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findProviderLinks } from '#lib/auth/provider/queries.ts'
import { findFactors } from '#lib/auth/second-factor/queries.ts'
import { listOwnSessions } from '#lib/auth/sessions/queries.ts'
import { env } from '#lib/env.ts'
import { locales, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { chooseLanguage } from '../actions.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'
import { endOneSession, endOtherSessions, unlinkProvider } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'account')('title') }
}

/** Everything about one's own account. */
export default async function AccountPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'account')
  return (
    <div className="desk">
      <PageHeader title={t('title')} summary={t('lead')} />
      <Saved asked={(await searchParams).saved} language={language} />
      <section aria-labelledby="you">
        <h2 id="you">{t('you.title')}</h2>
        <FactList
          facts={[
            { term: t('you.name'), value: actor.name },
            { term: t('you.email'), value: actor.email },
            { term: t('you.role'), value: translator(language, 'admin')(`roles.${actor.role}`) },
            ...(actor.role === 'translator' ? [{ term: t('you.languages'), value: <Languages person={{ role: actor.role, locales: [...actor.locales] }} language={language} /> }] : []),
          ]}
        />
      </section>
      <section aria-labelledby="language">
        <h2 id="language">{t('language.title')}</h2>
        <PlainAction action={chooseLanguage} request={randomUUID()}>
          <input type="hidden" name="next" value="/admin/account" />
          {locales.map((one) => <button key={one} className={one === language ? 'btn' : 'btn quiet'} name="language" value={one} lang={one} aria-pressed={one === language}>{localeTable[one].name}</button>)}
        </PlainAction>
      </section>
      <section aria-labelledby="password">
        <h2 id="password">{t('password.title')}</h2>
        <p>{t('password.text')}</p>
        <p><a className="btn quiet" href="/admin/password">{t('password.change')}</a></p>
      </section>
      <ProviderLinkList links={await findProviderLinks(actor.id)} unlink={unlinkProvider} language={language} />
      <FactorStatus factors={await findFactors(actor.id)} isRequired={env().isSecondFactorRequired} language={language} />
      <section aria-labelledby="sessions">
        <h2 id="sessions">{t('sessions.title')}</h2>
        <p>{t('sessions.lead')}</p>
        <SessionTable sessions={await listOwnSessions(actor)} endOne={endOneSession} endOthers={endOtherSessions} language={language} />
      </section>
    </div>
  )
}
