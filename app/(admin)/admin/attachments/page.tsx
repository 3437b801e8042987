import type { Metadata } from 'next'
import { AttachmentList } from '#components/admin/attachments/attachment-list.tsx'
import { DeskPager } from '#components/admin/desk/desk-pager.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { deskFilters } from '#lib/content/desk/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listAttachments } from '#lib/media/attachments/desk/queries.ts'
import { addAttachmentPath } from '#lib/media/attachments/file.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk.attachments')('title') }
}

/** Every PDF that somebody added, whether a record carries it or not. */
export default async function AttachmentsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'desk.attachments')
  const asked = await searchParams
  const { items, total, page, pages } = await listAttachments(deskFilters.parse(asked).page)
  const href = (to: number) => `/admin/attachments?page=${to}`
  return (
    <div className="desk">
      <PageHeader title={t('title')} summary={t('lead')} />
      {asked.erased === '1' && <p className="done" role="status">{t('erased')}</p>}
      {may(actor, 'attachment:add') && <p><a className="btn quiet" href={addAttachmentPath()}>{t('add')}</a></p>}
      {items.length === 0 && <p>{t('empty')}</p>}
      <AttachmentList items={items} language={language} more={({ carriers }) => t('count', { count: carriers })} />
      {pages > 1 && <DeskPager page={page} pages={pages} total={total} language={language} href={href} />}
    </div>
  )
}
