import { DateText } from '#components/site/date-text.tsx'
import { Words } from '#components/site/words.tsx'
import { FactList } from '#components/ui/fact-list.tsx'
import { Note } from '#components/ui/note.tsx'
import { Section } from '#components/ui/section.tsx'
import type { Ticket } from '#lib/barriers/schema.ts'
import { dayInRome } from '#lib/dates/day-in-rome.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The number of a report and what has become of it: what was written, and by whom, is never shown. */
export function ReportTicket({ ticket, locale }: { ticket: Ticket | null; locale: Locale }) {
  const t = translator(locale, 'barrier')
  if (!ticket) return <Note tone="notice" title={t('ticket.unknown')}><p>{t('ticket.unknownText')}</p></Note>
  const day = (instant: Date) => <DateText value={dayInRome(instant)} locale={locale} era={false} />
  return (
    <>
      <FactList
        facts={[
          { term: t('ticket.number'), value: <strong translate="no">{ticket.id}</strong> },
          { term: t('ticket.state'), value: t(`ticket.states.${ticket.state}`) },
          { term: t('ticket.received'), value: day(ticket.receivedAt) },
          ...(ticket.state === 'open' ? [{ term: t('ticket.due'), value: day(ticket.dueAt) }] : []),
          ...(ticket.answeredAt ? [{ term: t('ticket.answered'), value: day(ticket.answeredAt) }] : []),
        ]}
      />
      {ticket.answer && (
        <Section title={t('ticket.answer')}>
          {ticket.answer.split(/\n{2,}/).map((paragraph, at) => <p key={at}><Words text={paragraph} locale={locale} /></p>)}
        </Section>
      )}
    </>
  )
}
