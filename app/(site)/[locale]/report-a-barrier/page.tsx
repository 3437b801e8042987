import type { Metadata } from 'next'
import { ReportForm } from '#components/barrier/report-form.tsx'
import { ReportTicket } from '#components/barrier/report-ticket.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { findTicket } from '#lib/barriers/queries.ts'
import { pathOfPage, reportQuery } from '#lib/barriers/schema.ts'
import { readFilters, type SearchParams } from '#lib/content/filters.ts'
import { env } from '#lib/env.ts'
import { institutionalPath } from '#lib/i18n/institutional.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listMetadata } from '../list-metadata.ts'
import { localeOf } from '../open-page.ts'
import { versionsOfList } from '../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const path = (locale: Locale) => sectionPath(locale, 'report-a-barrier')

export const generateMetadata = (props: Props): Promise<Metadata> => listMetadata(props, 'report-a-barrier', (locale, { ticket }) => {
  const t = translator(locale, 'barrier')
  return { title: ticket === undefined ? t('title') : t('ticket.title'), description: t('summary') }
})

/** The form by which readers tell us what they cannot use, or, under its number, what became of it. No page of it needs script. */
export default async function ReportABarrier({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'barrier')
  const given = await searchParams
  const { page, ticket } = readFilters(reportQuery, given).filters
  const isTicket = given.ticket !== undefined
  const found = ticket ? await findTicket(ticket) : null
  const statement = { href: institutionalPath('accessibility', locale), label: translator(locale, 'site')('pages.accessibility') }
  return (
    <SitePage locale={locale} section="report-a-barrier" versions={versionsOfList(path)} trail={[statement, { label: t('title') }]}>
      <PageHeader title={isTicket ? t('ticket.title') : t('title')} summary={found ? t('ticket.keep') : isTicket ? undefined : t('summary')} />
      {isTicket
        ? <ReportTicket ticket={found} locale={locale} />
        : <ReportForm locale={locale} values={{ page: (page && pathOfPage(page, env().siteUrl)) ?? '' }} faults={[]} />}
    </SitePage>
  )
}
