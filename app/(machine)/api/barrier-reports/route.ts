import { defineVisitorForm } from '#lib/actions/define-visitor-form.ts'
import { reportBarrier } from '#lib/actions/visitor-specs.ts'
import { addressHeader } from '#lib/bindery/inner.ts'
import { refusedReport } from '#lib/barriers/refused-report.ts'
import { defaultLocale, isLocale, type Locale } from '#lib/i18n/locales.ts'
import { sectionPath } from '#lib/i18n/paths.ts'

/** The language of the form's own address, which the proxy hands on (lib/bindery/form-path.ts). */
function localeOf({ headers }: Request): Locale {
  const word = headers.get(addressHeader)?.split('/')[1]
  return isLocale(word) ? word : defaultLocale
}

export const POST = defineVisitorForm(reportBarrier(), {
  localeOf,
  accepted: (ticket, locale) => sectionPath(locale, 'report-a-barrier', { ticket }),
  refused: refusedReport,
})
