import { randomUUID } from 'node:crypto'
import { FieldChanges } from '#components/admin/audit/field-changes.tsx'
import { actorWord, eventWord } from '#components/admin/audit/words.ts'
import { Moment } from '#components/admin/desk/moment.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { recordDeskPath } from '#lib/content/desk/paths.ts'
import type { FactEntry } from '#lib/content/desk/facts/queries.ts'
import type { TakenBack } from '#lib/content/desk/facts/take-back.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The actions by which facts change, and so are put back. */
export type FactActions = Record<TakenBack['action'], FormAction>

type Props = { entries: FactEntry[]; actions: FactActions | null; language: Locale }

function BackForm({ entry, back, action, language }: { entry: FactEntry; back: TakenBack; action: FormAction; language: Locale }) {
  const t = translator(language, 'history.facts')
  const label = t('backOf', { event: eventWord(entry.event, language), number: String(entry.id) })
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('back')} quiet label={label}>
      {/* What is taken away asks for a reason. */}
      {back.action.startsWith('remove') && <input type="hidden" name="reason" value={label} />}
      {back.fields.map(([name, value], at) => <input key={at} type="hidden" name={name} value={value} />)}
    </ActionForm>
  )
}

/** Every change of a record's facts, each with the way back where there still is one. */
export function FactHistory({ entries, actions, language }: Props) {
  const t = translator(language, 'history.facts')
  if (!entries.length) return <p>{t('empty')}</p>
  return (
    <ol className="log">
      {entries.map((entry) => (
        <li key={String(entry.id)}>
          <h2>{eventWord(entry.event, language)}</h2>
          {entry.act && <p><a href={`${recordDeskPath(entry.act.id)}/history`}>{t('act', { title: entry.act.title || translator(language, 'facts')('act') })}</a></p>}
          <p className="by">{actorWord({ actor: entry.by, person: null }, language)} · <Moment at={entry.at} language={language} /></p>
          <FieldChanges changes={entry.changes} language={language} />
          {entry.back && actions && <BackForm entry={entry} back={entry.back} action={actions[entry.back.action]} language={language} />}
        </li>
      ))}
    </ol>
  )
}
