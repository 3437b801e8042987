import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EraseForm } from '#components/admin/trash/erase-form.tsx'
import { TrashList } from '#components/admin/trash/trash-list.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { findInTrash } from '#lib/content/trash/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'
import { eraseRecord, restoreRecord } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'trash')('title') }
}

/** One record in the trash: to be taken out, or erased for good by an administrator. */
export default async function InTrashPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, language } = await openAdmin()
  const item = await findInTrash((await params).id, language)
  if (!item) notFound()
  const t = translator(language, 'trash')
  return (
    <div className="desk">
      <PageHeader kicker={t('title')} title={t('inTrash')} meta={<a href="/admin/trash">{t('back')}</a>} />
      <TrashList items={[item]} restore={may(actor, 'record:trash') ? restoreRecord : null} mayErase={false} language={language} />
      {may(actor, 'record:erase') && (
        <section aria-labelledby="erase"><h2 id="erase">{t('erase')}</h2><EraseForm recordId={item.recordId} action={eraseRecord} language={language} /></section>
      )}
    </div>
  )
}
