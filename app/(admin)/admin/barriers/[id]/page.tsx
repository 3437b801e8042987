import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DaysLeft } from '#components/admin/barriers/days-left.tsx'
import { AnswerForm, EraseForm } from '#components/admin/barriers/report-forms.tsx'
import { Moment } from '#components/admin/desk/moment.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { findReport } from '#lib/barriers/queries.ts'
import { readTicket } from '#lib/barriers/ticket.ts'
import { localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../language.ts'
import { openAdmin } from '../../open-admin.ts'
import { answerReport, eraseEmail } from '../actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'desk')('barriers.one') }
}

/** One report: what was written, and what is answered. The e-mail address is for those who answer. */
export default async function BarrierPage({ params, searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const mayAnswer = may(actor, 'barrier:answer')
  const ticket = readTicket((await params).id)
  const report = ticket && (await findReport(ticket, mayAnswer))
  if (!report) notFound()
  const t = translator(language, 'desk')
  const email = report.email ? <a href={`mailto:${report.email}`}>{report.email}</a> : report.hasEmail ? t('barriers.emailHidden') : report.emailErasedAt ? t('barriers.emailErased') : t('barriers.noEmail')
  return (
    <div className="desk">
      <PageHeader kicker={t('barriers.one')} title={report.id} meta={<><Moment at={report.receivedAt} language={language} />{report.state === 'open' && <> · <DaysLeft dueAt={report.dueAt} language={language} /></>}</>} />
      <Saved asked={(await searchParams).saved} language={language} />
      <section aria-labelledby="written">
        <h2 id="written">{t('barriers.written')}</h2>
        <div lang={report.locale}>{report.text.split(/\n+/).map((line, at) => <p key={at}>{line}</p>)}</div>
        <FactList
          facts={[
            { term: t('barriers.columns.state'), value: t(`barriers.states.${report.state}`) },
            { term: t('barriers.columns.language'), value: <span lang={report.locale}>{localeTable[report.locale].name}</span> },
            { term: t('barriers.page'), value: report.page ? <a href={report.page}>{report.page}</a> : t('barriers.noPage') },
            { term: t('barriers.device'), value: report.device ?? '–' },
            { term: t('barriers.email'), value: email },
          ]}
        />
      </section>
      <section aria-labelledby="answer">
        <h2 id="answer">{t('barriers.answer')}</h2>
        {mayAnswer ? <AnswerForm report={report} action={answerReport} language={language} /> : <p lang={report.answer ? report.locale : undefined}>{report.answer ?? t('barriers.notYours')}</p>}
      </section>
      {report.email !== null && may(actor, 'barrier:erase-email') && <section aria-label={t('barriers.erase')}><EraseForm report={report} action={eraseEmail} language={language} /></section>}
    </div>
  )
}
