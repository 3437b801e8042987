import { DeskPager } from '#components/admin/desk/desk-pager.tsx'
import { Moment } from '#components/admin/desk/moment.tsx'
import { barrierPath } from '#lib/barriers/desk-path.ts'
import type { listReports } from '#lib/barriers/queries.ts'
import type { Report } from '#lib/barriers/schema.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { DaysLeft } from './days-left.tsx'

const firstWords = (text: string) => (text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text)

function Row({ report, language }: { report: Report; language: Locale }) {
  const t = translator(language, 'desk')
  return (
    <tr>
      <th scope="row">
        <a href={barrierPath(report.id)}>{report.id}</a>
        <small lang={report.locale}>{firstWords(report.text)}</small>
      </th>
      <td lang={report.locale}>{localeTable[report.locale].name}</td>
      <td>{t(`barriers.states.${report.state}`)}</td>
      <td><Moment at={report.receivedAt} language={language} /></td>
      <td>{report.state === 'open' ? <DaysLeft dueAt={report.dueAt} language={language} /> : '–'}</td>
    </tr>
  )
}

/** Reports of barriers: what waits for an answer first, the longest wait before the others. */
export function ReportTable({ list: { items, page, pages, total }, language }: { list: Awaited<ReturnType<typeof listReports>>; language: Locale }) {
  const t = translator(language, 'desk')
  const href = (to: number) => `/admin/barriers?page=${to}`
  if (!items.length) return <p>{t('barriers.empty')}</p>
  return (
    <>
      <div className="scroll" role="region" aria-labelledby="reports-caption" tabIndex={0}>
        <table className="data desk-table">
          <caption id="reports-caption">{t('barriers.caption')}</caption>
          <thead>
            <tr>{(['report', 'language', 'state', 'received', 'left'] as const).map((column) => <th key={column} scope="col">{t(`barriers.columns.${column}`)}</th>)}</tr>
          </thead>
          <tbody>{items.map((report) => <Row key={report.id} report={report} language={language} />)}</tbody>
        </table>
      </div>
      {pages > 1 && <DeskPager page={page} pages={pages} total={total} language={language} href={href} />}
    </>
  )
}
