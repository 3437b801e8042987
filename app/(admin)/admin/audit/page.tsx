import type { Metadata } from 'next'
import { AuditFilterForm } from '#components/admin/audit/audit-filters.tsx'
import { AuditList } from '#components/admin/audit/audit-list.tsx'
import { ChainState } from '#components/admin/audit/chain-state.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { headText } from '#lib/audit/chain/chain.ts'
import { findExportedHeads, findHead, verifyLog } from '#lib/audit/queries.ts'
import { may } from '#lib/auth/roles.ts'
import { listAudit, listPeople } from '#lib/content/desk/audit/queries.ts'
import { type AuditFilters, auditFilters } from '#lib/content/desk/audit/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'
import { erasePersonal } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'audit')('title') }
}

/** The filters as they stand in an address, with another place in the list or another format. */
const asked = (filters: AuditFilters, more: Record<string, string>) => new URLSearchParams(Object.entries({ ...filters, ...more }).filter(([, value]) => value !== '')).toString()

/** Who did what: all of it for administrators, what concerns records for editors. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'audit')
  const seesAll = may(actor, 'audit:see')
  const head = <PageHeader title={t('title')} summary={t('lead')} />
  if (!may(actor, 'audit:see-records')) return <div className="desk">{head}<p>{t('notYours')}</p></div>
  const given = await searchParams
  const filters = auditFilters.parse(given)
  const { items, older } = await listAudit(filters, seesAll ? 'all' : 'records', language)
  const last = seesAll ? await findHead() : null
  return (
    <div className="desk">
      {head}
      <Saved asked={given.saved} language={language} />
      {!seesAll && <p>{t('onlyRecords')}</p>}
      <AuditFilterForm filters={filters} people={await listPeople()} language={language} />
      <section aria-labelledby="rows">
        <h2 id="rows">{t('rows')}</h2>
        <AuditList items={items} erase={may(actor, 'audit:erase') ? erasePersonal : null} language={language} />
        <nav className="pager" aria-label={t('pages')}>
          {filters.before && <a href={`/admin/audit?${asked(filters, { before: '' })}`}>{t('newest')}</a>}
          {older !== null && <a href={`/admin/audit?${asked(filters, { before: String(older) })}`} rel="next">{t('older')}</a>}
        </nav>
        {items.length > 0 && (
          <p className="exports">{t('export')}: <a href={`/admin/api/audit?${asked(filters, { before: '', format: 'csv' })}`} download>{t('csv')}</a> <a href={`/admin/api/audit?${asked(filters, { before: '', format: 'jsonl' })}`} download>{t('jsonl')}</a></p>
        )}
      </section>
      {seesAll && <ChainState head={last && headText(last)} days={await findExportedHeads()} verdict={given.verify === '1' ? await verifyLog() : null} language={language} />}
    </div>
  )
}
