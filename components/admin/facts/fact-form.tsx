import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { OfRecord } from '#components/admin/form/of-record.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { addSourcePath } from '#lib/content/desk/paths.ts'
import type { Fact } from '#lib/domain/facts/schema.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { FactProps } from './claim-forms.tsx'
import { FactFields } from './fact-fields.tsx'
import { SourceFields } from './source-fields.tsx'

/** The value of a fact, with the source that says so. */
export function FactForm({ record, item, fact, named, offered, action, added, language }: FactProps & { fact: Fact; action: FormAction; added?: string | undefined }) {
  const t = translator(language, 'facts')
  return (
    <ActionForm action={action} request={randomUUID()} words={formWords(language)} submit={t('save')} label={t('change')}>
      <OfRecord {...record} />
      <input type="hidden" name="fact" value={fact.id} />
      <FactFields name={item.name} fact={fact} texts={item.texts} named={named} offered={offered} language={language} />
      {!fact.isOurs && (
        <details className="says" open={added !== undefined || item.claims.length === 0}>
          <summary>{t('says')}</summary>
          <SourceFields newSource={addSourcePath({ record: record.id, fact: item.name })} source={named.get(added ?? '')} hint={t('saysHint')} language={language} />
        </details>
      )}
    </ActionForm>
  )
}
