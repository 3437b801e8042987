import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { kindWords } from '#components/admin/desk/kind-words.ts'
import { BeginActForm } from '#components/admin/facts/begin-form.tsx'
import { FactIndex } from '#components/admin/facts/fact-index.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { factsPath, recordDeskPath } from '#lib/content/desk/paths.ts'
import { findOffered } from '#lib/domain/facts/lines/queries.ts'
import { findFactDesk } from '#lib/domain/facts/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../../language.ts'
import { openAdmin } from '../../../open-admin.ts'
import { beginAct } from '../../actions.ts'
import { openRecord } from '../open-record.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'facts')('title') }
}

/** Every fact of a record, and what sources say of each. */
export default async function FactIndexPage({ params, searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const record = await openRecord((await params).id, language)
  if (record.kind === 'article' || record.kind === 'page') redirect(recordDeskPath(record.id))
  const t = translator(language, 'facts')
  const { begun } = await searchParams
  return (
    <div className="desk">
      <PageHeader kicker={kindWords(language)[record.kind]} title={<a href={recordDeskPath(record.id)}>{record.name.text}</a>} titleLang={record.name.lang} summary={t('lead')} />
      <Saved asked={begun} language={language} />
      {record.tie && (
        <section aria-labelledby="acts">
          <h2 id="acts">{t('begin.acts')}</h2>
          {record.tie.acts.length > 0 && <ul>{record.tie.acts.map((act) => <li key={act.id}><a className="more" href={factsPath(act.id)}>{act.title || t('act')}</a> {act.date}</li>)}</ul>}
          {may(actor, 'record:edit-facts') && <details key={record.version}><summary>{t('begin.act')}</summary><BeginActForm tie={record} offered={await findOffered('instrument', record.id, language)} action={beginAct} language={language} /></details>}
        </section>
      )}
      <FactIndex recordId={record.id} desk={await findFactDesk(record, language)} language={language} />
    </div>
  )
}
