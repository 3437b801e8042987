import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { factWord } from '#components/site/choice-word.ts'
import { ClaimList } from '#components/admin/facts/claim-list.tsx'
import { ConflictList } from '#components/admin/facts/conflict-forms.tsx'
import { FactForm } from '#components/admin/facts/fact-form.tsx'
import { LineForms } from '#components/admin/facts/line-forms.tsx'
import { FactValue } from '#components/admin/facts/fact-value.tsx'
import { Saved } from '#components/admin/form/saved.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { may } from '#lib/auth/roles.ts'
import { factsPath, recordDeskPath } from '#lib/content/desk/paths.ts'
import { findLinked } from '#lib/content/desk/queries.ts'
import { findFactDesk } from '#lib/domain/facts/queries.ts'
import { isList } from '#lib/domain/facts/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { adminLanguage } from '../../../../language.ts'
import { openAdmin } from '../../../../open-admin.ts'
import { removeClaim, removeConflict, removeLine, saveClaim, saveConflict, saveFact, saveLine } from '../../../actions.ts'
import { openRecord } from '../../open-record.ts'

type Props = { params: Promise<{ id: string; fact: string }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await adminLanguage(), 'facts')('title') }
}

/** One fact of a record: its value, what sources say of it, and where they differ. */
export default async function FactPage({ params, searchParams }: Props) {
  const { actor, language } = await openAdmin()
  const { id, fact } = await params
  const record = await openRecord(id, language)
  const desk = await findFactDesk(record, language)
  const item = desk?.facts.find((one) => one.name.toLowerCase() === fact)
  if (!desk || !item) notFound()
  const t = translator(language, 'facts')
  const { saved, source } = await searchParams
  const added = typeof source === 'string' ? await findLinked([source], language) : new Map<string, never>()
  const isOurs = item.fact?.isOurs === true
  const mayEdit = may(actor, 'record:edit-facts')
  const shared = { record, item, named: new Map([...desk.named, ...added]), offered: desk.offered, language, added: [...added.keys()][0] }
  const claimActions = mayEdit ? { save: saveClaim, remove: removeClaim } : null
  const conflictActions = mayEdit ? { save: saveConflict, remove: removeConflict } : null
  return (
    <div className="desk">
      <PageHeader kicker={<a href={factsPath(record.id)}>{t('title')}</a>} title={factWord(item.name, language)} meta={<a href={recordDeskPath(record.id)} lang={record.name.lang}>{record.name.text}</a>} />
      <Saved asked={saved} language={language} />
      {shared.added && <p className="done" role="status">{t('adding.done')}</p>}
      {!mayEdit && <p>{t('notYours')}</p>}
      {item.fact && isList(item.fact) && (
        <section aria-labelledby="lines" key={`lines-${record.version}`}>
          <h2 id="lines">{t('entries')}</h2>
          <LineForms {...shared} fact={item.fact} actions={mayEdit ? { save: saveLine, remove: removeLine } : null} />
        </section>
      )}
      {item.fact && !isList(item.fact) && (
        <section aria-labelledby="value" key={`value-${record.version}`}>
          <h2 id="value">{mayEdit ? t('change') : t('head.value')}</h2>
          {mayEdit ? <FactForm {...shared} fact={item.fact} action={saveFact} /> : <FactValue name={item.name} fact={item.fact} texts={item.texts} named={desk.named} offered={desk.offered} language={language} />}
        </section>
      )}
      {!isOurs && <section aria-labelledby="claims" key={`claims-${record.version}`}><h2 id="claims">{t('claims')}</h2><ClaimList {...shared} actions={claimActions} /></section>}
      {!isOurs && (item.conflicts.length > 0 || item.claims.length > 1) && (
        <section aria-labelledby="conflicts" key={`conflicts-${record.version}`}><h2 id="conflicts">{t('conflicts')}</h2><ConflictList {...shared} actions={conflictActions} /></section>
      )}
    </div>
  )
}
