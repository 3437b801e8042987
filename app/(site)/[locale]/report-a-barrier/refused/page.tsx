import type { Metadata } from 'next'
import { ReportForm } from '#components/barrier/report-form.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { faultsOf, reasonOf } from '#components/barrier/refusal.ts'
import { reportFields, trapField } from '#lib/barriers/schema.ts'
import { typedPlace } from '#lib/bindery/typed-place.ts'
import type { SearchParams } from '#lib/content/filters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { deadEndMetadata } from '#lib/seo/dead-end.ts'
import { localeOf } from '../../open-page.ts'
import { versionsOfList } from '../../versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> }

const path = (locale: Locale) => sectionPath(locale, 'report-a-barrier')

// What was typed is written there by the bindery, for this one answer.
const places = Object.fromEntries([...reportFields, trapField].map((name) => [name, typedPlace(name)]))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf((await params).locale), 'barrier')
  return deadEndMetadata(t('refusedTitle'), t('summary'))
}

/** The form again after it was refused: nothing was taken in, nothing that was typed is lost. It needs no database. */
export default async function RefusedReport({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const t = translator(locale, 'barrier')
  const given = await searchParams
  const faults = faultsOf(given.issue)
  const { reason, minutes, trouble } = reasonOf(given)
  return (
    <SitePage locale={locale} section="report-a-barrier" versions={versionsOfList(path)} trail={[{ href: path(locale), label: t('title') }]}>
      <PageHeader title={t('title')} />
      <ErrorSummary title={t('nothingReceived')} entries={faults.map(({ field, code }) => ({ href: `#field-${field}`, text: t(`issues.${code}`) }))}>
        <p>{t(`refusals.${reason}`, { minutes })}{trouble && <> <code>{trouble}</code></>}</p>
      </ErrorSummary>
      <ReportForm locale={locale} values={places} faults={faults} />
    </SitePage>
  )
}
