import type { FieldChange, Plain } from '#lib/content/desk/audit/fields.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { fieldWord } from '#lib/content/desk/audit/field-word.ts'
import { valueWord } from './words.ts'

/** What a change did, field by field: what was there before, and after. */
export function FieldChanges({ changes, language }: { changes: FieldChange[]; language: Locale }) {
  const t = translator(language, 'audit')
  const words = (values: Plain[], field: string) => (values.length ? values : [null]).map((value) => valueWord(value, field, language)).join(', ')
  if (!changes.length) return null
  return (
    <dl className="changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldWord(field, language)}</dt>
          {before !== undefined && <dd><span className="side">{t('before')}</span> <del>{words(before, field)}</del></dd>}
          {after !== undefined && <dd><span className="side">{t('after')}</span> {words(after, field)}</dd>}
        </div>
      ))}
    </dl>
  )
}
