import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormSelect } from '#components/admin/form/form-field.tsx'
import { OfRecord } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { addSourcePath } from '#lib/content/desk/paths.ts'
import { peersOf } from '#lib/domain/facts/lines/places.ts'
import type { Line } from '#lib/domain/facts/lines/queries.ts'
import type { ListFact } from '#lib/domain/facts/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import { type FactProps, RemovalForm } from './claim-forms.tsx'
import { columnWord } from '#components/site/choice-word.ts'
import { FactFields } from './fact-fields.tsx'
import { FactValue } from './fact-value.tsx'
import { SourceFields } from './source-fields.tsx'

type Props = FactProps & { fact: ListFact; actions: { save: FormAction; remove: FormAction } | null; added?: string | undefined }

/** Where a line stands among the others, for whoever moves it without a mouse too. */
function PlaceField({ item, fact, line, language }: Pick<Props, 'item' | 'fact' | 'language'> & { line: Line | null }) {
  const t = translator(language, 'facts')
  const peers = line ? peersOf(fact, item.lines, line.texts) : []
  // Which others one more will stand among is chosen in the same form: there are places for the most.
  const count = line ? peers.length : Math.max(0, ...item.lines.map(({ texts }) => peersOf(fact, item.lines, texts).length)) + 1
  if (count < 2) return null
  const place = line ? peers.indexOf(line) + 1 : count
  return <FormSelect name="place" label={columnWord('place', item.name, language)} value={String(place)} options={Array.from({ length: count }, (_, at) => ({ value: String(at + 1), label: t('placeOf', { place: at + 1, count }) }))} />
}

function LineForm({ record, item, fact, line, named, offered, action, added, language }: Omit<Props, 'actions'> & { line: Line | null; action: FormAction }) {
  const t = translator(language, 'facts')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={line ? t('saveLine') : t('addLine')} quiet={line !== null} label={line ? t('changeLine') : t('newLine')} prefix={`line-${line ? item.lines.indexOf(line) : 'new'}`}>
      <OfRecord {...record} />
      <input type="hidden" name="fact" value={fact.id} />
      <input type="hidden" name="line" value={line?.key ?? ''} />
      <FactFields name={item.name} fact={fact} texts={line?.texts ?? {}} named={named} offered={offered} language={language} />
      {fact.lines.isOrdered && <PlaceField item={item} fact={fact} line={line} language={language} />}
      {!fact.isOurs && (
        <details className="says" open={added !== undefined && line === null}>
          <summary>{t('says')}</summary>
          <SourceFields newSource={addSourcePath({ record: record.id, fact: item.name })} source={line ? undefined : named.get(added ?? '')} hint={t('saysHint')} language={language} />
        </details>
      )}
    </ActionForm>
  )
}

/** The lines of a list, each changed, moved or taken out by itself, and a form for one more. */
export function LineForms({ actions, ...props }: Props) {
  const { record, item, fact, named, offered, language } = props
  const t = translator(language, 'facts')
  return (
    <>
      {item.lines.length === 0 && <p>{t('noLines')}</p>}
      <ol className="log">
        {item.lines.map((line, at) => {
          const which = t('placeOf', { place: at + 1, count: item.lines.length })
          return (
            <li key={line.key}>
              <FactValue name={item.name} fact={fact} texts={line.texts} named={named} offered={offered} language={language} />
              {actions && (
                <>
                  <details className="wide"><summary>{t('changeLine')}<span className="unseen">: {which}</span></summary><LineForm {...props} line={line} action={actions.save} /></details>
                  <details className="wide"><summary>{t('remove')}<span className="unseen">: {which}</span></summary>
                    <RemovalForm record={record} fields={{ fact: fact.id, line: line.key }} prefix={`remove-${at}`} title={`${t('removeLine')}: ${which}`} action={actions.remove} language={language} />
                  </details>
                </>
              )}
            </li>
          )
        })}
      </ol>
      {actions && <details open={item.lines.length === 0 || props.added !== undefined}><summary>{t('newLine')}</summary><LineForm {...props} line={null} action={actions.save} /></details>}
    </>
  )
}
