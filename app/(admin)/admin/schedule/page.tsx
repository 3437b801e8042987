import type { Metadata } from 'next'
import { Queue } from '#components/admin/review/queue.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { findQueue } from '#lib/content/desk/queue/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'
import { cancelSchedule, moveSchedule } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'review.queue')('title') }
}

/** What is published by itself, when, and what could not be. */
export default async function SchedulePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'review.queue')
  const { waiting, failed, omitted } = await findQueue(language)
  const shared = { language, mayChange: may(actor, 'text:publish'), move: moveSchedule, cancel: cancelSchedule }
  const { saved } = await searchParams
  return (
    <div className="desk">
      <PageHeader title={t('title')} summary={t('lead')} />
      <Saved asked={saved} language={language} />
      {failed.length > 0 && <section aria-labelledby="failed"><h2 id="failed">{t('failed')}</h2><Queue items={failed} {...shared} /></section>}
      <section aria-labelledby="waiting">
        <h2 id="waiting">{t('waiting')}</h2>
        {waiting.length === 0 ? <p>{t('empty')}</p> : <Queue items={waiting} {...shared} />}
        {omitted > 0 && <p>{t('omitted')}</p>}
      </section>
    </div>
  )
}
