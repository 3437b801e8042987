import type { Metadata } from 'next'
import { InvitationTable, InviteForm } from '#components/admin/people/invitations.tsx'
import { PeopleTable } from '#components/admin/people/people-table.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listInvitations } from '#lib/auth/invitations/queries.ts'
import { listPeople } from '#lib/auth/people/queries.ts'
import { may } from '#lib/auth/roles.ts'
import { deskFilters } from '#lib/content/desk/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'
import { invite, inviteAgain, revokeInvitation } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'accounts')('title') }
}

/** Who may enter, and who was asked to; for administrators alone, since addresses are in it. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'accounts')
  if (!may(actor, 'people:manage')) return <div className="desk"><PageHeader title={t('title')} summary={t('notYours')} /></div>
  const { sent, trouble, saved, ...filters } = await searchParams
  return (
    <div className="desk">
      <PageHeader title={t('title')} summary={t('lead')} meta={<a href="/admin/outbox">{translator(language, 'outbox')('link')}</a>} />
      {sent === '1' && <p className="done" role="status">{t('sent')}</p>}
      <Saved asked={saved} language={language} />
      {typeof trouble === 'string' && <p className="refusal" role="alert">{t('notSent')} <code>{trouble.slice(0, 9)}</code></p>}
      <PeopleTable list={await listPeople(deskFilters.parse(filters).page)} self={actor.id} language={language} />
      <section aria-labelledby="invitations">
        <h2 id="invitations">{t('invitations.title')}</h2>
        <InvitationTable invitations={await listInvitations()} again={inviteAgain} revoke={revokeInvitation} language={language} />
      </section>
      <section aria-labelledby="invite">
        <h2 id="invite">{t('invite.title')}</h2>
        <InviteForm key={String(sent)} action={invite} language={language} />
      </section>
    </div>
  )
}
