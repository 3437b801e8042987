import type { Metadata } from 'next'
import { DeskTable } from '#components/admin/desk/desk-list.tsx'
import { SelectField, TextField } from '#components/ui/field.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { listDesk } from '#lib/content/desk/queries.ts'
import { deskFilters, listedKinds } from '#lib/content/desk/schema.ts'
import { kindWords } from '#components/admin/desk/kind-words.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('records.title') }
}

export default async function RecordsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { actor, language } = await openAdmin()
  const t = translator(language, 'desk')
  const given = await searchParams
  const filters = deskFilters.parse({ ...given, kind: given.kind || undefined })
  const list = await listDesk(filters, language)
  const href = (page: number) => `/admin/records?${new URLSearchParams({ q: filters.q, kind: filters.kind ?? '', page: String(page) }).toString()}`
  return (
    <div className="desk">
      <PageHeader title={t('records.title')} summary={t('records.lead')} />
      {may(actor, 'record:edit-facts') && <p><a className="btn" href="/admin/records/new">{translator(language, 'facts')('begin.title')}</a></p>}
      <form className="filters" method="get" role="search" aria-label={t('records.search')}>
        <TextField id="q" name="q" type="search" label={t('records.words')} value={filters.q} maxLength={80} />
        <SelectField id="kind" name="kind" label={t('records.kind')} value={filters.kind ?? ''} options={[{ value: '', label: t('records.all') }, ...listedKinds.map((kind) => ({ value: kind, label: kindWords(language)[kind] ?? kind }))]} />
        <button className="btn">{t('records.find')}</button>
      </form>
      <DeskTable list={list} caption={t('records.title')} column={t('list.record')} language={language} href={href} />
    </div>
  )
}
