import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { kindWords } from '#components/admin/desk/kind-words.ts'
import { FactIndex } from '#components/admin/facts/fact-index.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { factsPath, recordDeskPath } from '#lib/content/desk/paths.ts'
import { findDeskRecord } from '#lib/content/desk/record/queries.ts'
import { findFactDesk } from '#lib/domain/facts/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../../language.ts'
import { openAdmin } from '../../../open-admin.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'facts')('title') }
}

/** Every fact of a record, and what sources say of each. */
export default async function FactIndexPage({ params }: Props) {
  const { language } = await openAdmin()
  const record = await findDeskRecord((await params).id, language)
  if (!record) notFound()
  if (record.kind === 'article' || record.kind === 'page') redirect(recordDeskPath(record.id))
  const t = translator(language, 'facts')
  const acts = record.tie?.acts ?? []
  return (
    <div className="desk">
      <PageHeader kicker={kindWords(language)[record.kind]} title={<a href={recordDeskPath(record.id)}>{record.name.text}</a>} titleLang={record.name.lang} summary={t('lead')} />
      {acts.length > 0 && (
        <section aria-label={t('acts')}>
          <p>{t('acts')}</p>
          <ul>{acts.map((act) => <li key={act.id}><a className="more" href={factsPath(act.id)}>{act.title || t('act')}</a> {act.date}</li>)}</ul>
        </section>
      )}
      <FactIndex recordId={record.id} desk={await findFactDesk(record, language)} language={language} />
    </div>
  )
}
