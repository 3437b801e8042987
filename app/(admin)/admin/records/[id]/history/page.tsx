import type { Metadata } from 'next'
import { kindWords } from '#components/admin/desk/kind-words.ts'
import { FactHistory } from '#components/admin/history/fact-history.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { findFactHistory } from '#lib/content/desk/facts/queries.ts'
import { recordDeskPath } from '#lib/content/desk/paths.ts'
import { findFactDesk } from '#lib/domain/facts/queries.ts'
import { factsNow } from '#lib/domain/facts/now.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../../language.ts'
import { openAdmin } from '../../../open-admin.ts'
import { linkArticle, removeClaim, removeConflict, removeLine, saveClaim, saveConflict, saveFact, saveLine, saveName } from '../../actions.ts'
import { openRecord } from '../open-record.ts'

/** The forms that changed something put it back. */
const actions = { name: saveName, links: linkArticle, fact: saveFact, line: saveLine, removeLine, claim: saveClaim, removeClaim, conflict: saveConflict, removeConflict }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'history')('facts.title') }
}

const numberOf = (given: unknown) => (typeof given === 'string' && /^[1-9]\d{0,15}$/.test(given) ? BigInt(given) : null)

/** Who changed which fact of a record when. */
export default async function FactsPage({ params, searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const record = await openRecord((await params).id, language)
  const t = translator(language, 'history')
  const { entries, older } = await findFactHistory(record, numberOf((await searchParams).before), language, factsNow(await findFactDesk(record, language)))
  const mayPutBack = may(actor, record.kind === 'article' ? 'article:link' : 'record:edit-facts')
  return (
    <div className="desk">
      <PageHeader kicker={kindWords(language)[record.kind]} title={<a href={recordDeskPath(record.id)}>{record.name.text}</a>} titleLang={record.name.lang} summary={t('facts.lead')} />
      <FactHistory entries={entries} actions={mayPutBack ? actions : null} language={language} />
      {older !== null && <p><a href={`${recordDeskPath(record.id)}/history?before=${older}`} rel="next">{t('facts.older')}</a></p>}
    </div>
  )
}
