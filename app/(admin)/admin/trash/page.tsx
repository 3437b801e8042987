import type { Metadata } from 'next'
import { TrashList } from '#components/admin/trash/trash-list.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { listTrash } from '#lib/content/trash/queries.ts'
import { keptInTrash } from '#lib/content/trash/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'
import { restoreRecord } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'trash')('title') }
}

/** What was thrown away before readers saw it. */
export default async function TrashPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'trash')
  const { trashed, erased } = await searchParams
  return (
    <div className="desk">
      <PageHeader title={t('title')} summary={t('lead', { days: keptInTrash })} />
      {trashed === '1' && <p className="done" role="status">{t('trashed')}</p>}
      {erased === '1' && <p className="done" role="status">{t('erased')}</p>}
      <TrashList items={await listTrash(language)} restore={may(actor, 'record:trash') ? restoreRecord : null} mayErase={may(actor, 'record:erase')} language={language} />
    </div>
  )
}
