import { DataTable } from '#components/ui/data-table.tsx'
import { headText } from '#lib/audit/chain/chain.ts'
import type { Verdict } from '#lib/audit/chain/verify.ts'
import type { ExportedHead } from '#lib/audit/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

function Result({ verdict, language }: { verdict: Verdict; language: Locale }) {
  const t = translator(language, 'audit.chain')
  if (!verdict.fault) return <p className="done" role="status">{t('good', { rows: Number(verdict.rows) })}</p>
  return <div className="refusal" role="alert"><p><strong>{t('bad', { number: String(verdict.fault.number) })}</strong></p><p>{t(`reasons.${verdict.fault.reason}`)}</p></div>
}

type Props = { head: string | null; days: ExportedHead[]; verdict: Verdict | null; language: Locale }

/** Whether the log is as it was written: its head, those that were written down, and a walk over all of it. */
export function ChainState({ head, days, verdict, language }: Props) {
  const t = translator(language, 'audit.chain')
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{t('title')}</h2>
      <p>{t('lead')}</p>
      {verdict && <Result verdict={verdict} language={language} />}
      <form method="get" action="/admin/audit"><button className="btn quiet" name="verify" value="1">{t('verify')}</button></form>
      {head && <p className="by">{t('head')}: <code className="hash">{head}</code></p>}
      {days.length === 0 ? <p className="by">{t('noDays')}</p> : (
        <DataTable id="heads" caption={t('days')} head={[t('day'), t('value')]} rows={days.map(({ day, ...one }) => ({ key: day, cells: [day, <code key="head" className="hash">{headText(one)}</code>] }))} />
      )}
    </section>
  )
}
