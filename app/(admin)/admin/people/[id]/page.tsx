import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '#components/admin/desk/moment.tsx'
import { Languages } from '#components/admin/people/people-table.tsx'
import { DisableForm, EnableForm, EndSessionsForm, ResetFactorForm, RoleForm } from '#components/admin/people/person-forms.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findPerson } from '#lib/auth/people/queries.ts'
import { may } from '#lib/auth/roles.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'
import { changeRole, disablePerson, enablePerson, endSessionsOf, resetFactorOf } from '../actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'accounts')('one') }
}

/** One person, and everything that administrators can do about their access. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'accounts')
  if (!may(actor, 'people:manage')) return <div className="desk"><PageHeader title={t('one')} summary={t('notYours')} /></div>
  const person = await findPerson((await params).id)
  if (!person) notFound()
  const about = { person, language }
  return (
    <div className="desk">
      <PageHeader kicker={<a href="/admin/people">{t('back')}</a>} title={person.name} meta={<>{person.email}{person.id === actor.id && <> · {t('you')}</>}{person.disabledAt && <> · <strong>{t('disabled')}</strong></>}</>} />
      <Saved asked={(await searchParams).saved} language={language} />
      <FactList
        facts={[
          { term: t('columns.role'), value: person.role ? translator(language, 'admin')(`roles.${person.role}`) : t('unknownRole') },
          { term: t('columns.languages'), value: <Languages person={person} language={language} /> },
          { term: t('columns.factor'), value: person.hasFactor ? t('factorYes') : t('factorNo') },
          { term: t('columns.use'), value: person.lastUse ? <Moment at={person.lastUse} language={language} /> : t('never') },
        ]}
      />
      <section aria-labelledby="role"><h2 id="role">{t('role.title')}</h2><RoleForm {...about} action={changeRole} /></section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{t('end.title')}</h2>
        <p>{t('sessions', { count: person.sessions })}</p>
        {person.sessions > 0 && <EndSessionsForm {...about} action={endSessionsOf} />}
      </section>
      {person.hasFactor && <section aria-labelledby="factor"><h2 id="factor">{t('factor.title')}</h2><ResetFactorForm {...about} action={resetFactorOf} /></section>}
      <section aria-labelledby="access">
        <h2 id="access">{t('access.title')}</h2>
        {person.disabledAt ? <EnableForm {...about} action={enablePerson} /> : <DisableForm {...about} action={disablePerson} />}
      </section>
    </div>
  )
}
