import type { Metadata } from 'next'
import { ReportTable } from '#components/admin/barriers/report-table.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listReports } from '#lib/barriers/queries.ts'
import { daysToAnswer } from '#lib/barriers/schema.ts'
import { deskFilters } from '#lib/content/desk/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../language.ts'
import { openAdmin } from '../open-admin.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('barriers.title') }
}

/** What readers could not use, and how long there is to answer. */
export default async function BarriersPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { language } = await openAdmin()
  const t = translator(language, 'desk')
  return (
    <div className="desk">
      <PageHeader title={t('barriers.title')} summary={t('barriers.lead', { days: daysToAnswer })} />
      <ReportTable list={await listReports(deskFilters.parse(await searchParams).page)} language={language} />
    </div>
  )
}
