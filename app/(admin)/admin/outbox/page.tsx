import type { Metadata } from 'next'
import { Moment } from '#components/admin/desk/moment.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { env } from '#lib/env.ts'
import { translator } from '#lib/i18n/translator.ts'
import { readOutbox } from '#lib/mail/outbox.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'outbox')('title') }
}

/** What would have been sent, as text: links in it are good, so that only administrators see them. */
export default async function OutboxPage() {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'outbox')
  if (!may(actor, 'people:manage')) return <div className="desk"><PageHeader title={t('title')} summary={translator(language, 'accounts')('notYours')} /></div>
  const messages = await readOutbox()
  return (
    <div className="desk">
      <PageHeader title={t('title')} summary={env().smtpUrl ? t('sending') : t('lead')} />
      {messages.length === 0 && <p>{t('empty')}</p>}
      {messages.map(({ id, at, to, subject, text }) => (
        <section key={id} aria-label={subject} className="message">
          <h2>{subject}</h2>
          <p>{t('to')}: {to} · <Moment at={at} language={language} /></p>
          <pre>{text}</pre>
        </section>
      ))}
    </div>
  )
}
