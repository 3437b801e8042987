import { randomUUID } from 'node:crypto'
import { kindWords } from '#components/admin/desk/kind-words.ts'
import { Author } from '#components/admin/desk/author.tsx'
import { Moment } from '#components/admin/desk/moment.tsx'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { formWords } from '#components/admin/form/words.ts'
import type { FormAction } from '#lib/actions/define.ts'
import { trashPath } from '#lib/content/trash/path.ts'
import type { TrashItem } from '#lib/content/trash/schema.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

type Props = { items: TrashItem[]; restore: FormAction | null; mayErase: boolean; language: Locale }

/** What was thrown away, by whom, and until when it can be taken out again. */
export function TrashList({ items, restore, mayErase, language }: Props) {
  const t = translator(language, 'trash')
  if (!items.length) return <p>{t('empty')}</p>
  return (
    <ul className="log">
      {items.map((item) => (
        <li key={item.recordId}>
          <h2 lang={item.name.lang}>{item.name.text}</h2>
          <dl className="changes">
            <div><dt>{t('kind')}</dt><dd>{kindWords(language)[item.kind]}</dd></div>
            <div><dt>{t('texts')}</dt><dd>{item.texts.map((one) => localeTable[one].name).join(', ') || '–'}</dd></div>
            <div><dt>{t('by')}</dt><dd><Author name={item.by} language={language} /></dd></div>
            <div><dt>{t('at')}</dt><dd><Moment at={item.at} language={language} /></dd></div>
            <div><dt>{t('until')}</dt><dd><Moment at={item.until} language={language} /></dd></div>
          </dl>
          <div className="buttons">
            {restore && (
              <ActionForm action={restore} request={randomUUID()} words={formWords(language)} submit={t('restore')} quiet label={t('restoreOf', { name: item.name.text })}>
                <input type="hidden" name="recordId" value={item.recordId} />
              </ActionForm>
            )}
            {mayErase && <a className="btn quiet" href={trashPath(item.recordId)} aria-label={t('eraseOf', { name: item.name.text })}>{t('erase')}</a>}
          </div>
        </li>
      ))}
    </ul>
  )
}
