import { randomUUID } from 'node:crypto'
import { ActionForm } from '#components/admin/form/action-form.tsx'
import { FormField } from '#components/admin/form/form-field.tsx'
import { formWords } from '#components/admin/form/words.ts'
import { Moment } from '#components/admin/desk/moment.tsx'
import type { FormAction } from '#lib/actions/define.ts'
import type { AuditItem } from '#lib/content/desk/audit/schema.ts'
import { recordDeskPath, textPath } from '#lib/content/desk/paths.ts'
import { isLocale, type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { FieldChanges } from './field-changes.tsx'
import { actorWord, eventWord } from './words.ts'

function About({ record, locale }: Pick<AuditItem, 'record' | 'locale'>) {
  const lang = isLocale(locale ?? undefined) ? (locale as Locale) : null
  if (!record) return lang && <span lang={lang}>{localeTable[lang].name}</span>
  return (
    <>
      {record.name ? <a href={lang ? textPath(record.id, lang) : recordDeskPath(record.id)} lang={record.name.lang}>{record.name.text}</a> : <code>{record.id}</code>}
      {lang && <small lang={lang}>{localeTable[lang].name}</small>}
    </>
  )
}

type Props = { items: AuditItem[]; erase: FormAction | null; language: Locale }

function EraseForm({ item, erase, language }: { item: AuditItem; erase: FormAction; language: Locale }) {
  const t = translator(language, 'audit')
  return (
    <details>
      <summary>{t('personal.erase')}</summary>
      <ActionForm action={erase} request={randomUUID()} words={formWords(language)} submit={t('personal.erase')} quiet label={`${t('personal.erase')}: ${t('number', { number: String(item.id) })}`} prefix={`row-${item.id}`}>
        <input type="hidden" name="id" value={String(item.id)} />
        <FormField name="reason" label={t('personal.reason')} hint={t('personal.reasonHint')} maxLength={500} />
      </ActionForm>
    </details>
  )
}

/** Rows of the log as sentences of a sort: what, about which record, who, when, and what it changed. */
export function AuditList({ items, erase, language }: Props) {
  const t = translator(language, 'audit')
  if (!items.length) return <p>{t('empty')}</p>
  return (
    <ol className="log">
      {items.map((item) => (
        <li key={String(item.id)} id={`row-${item.id}`}>
          <h3>{eventWord(item.event, language)}</h3>
          <p><About record={item.record} locale={item.locale} /></p>
          <p className="by">{actorWord(item, language)} · <Moment at={item.at} language={language} /> · {t('number', { number: String(item.id) })} · <code title={item.hash}>{item.hash.slice(0, 12)}</code></p>
          <FieldChanges changes={item.changes} language={language} />
          {item.personal !== 'none' && <p className="by">{item.personal === 'kept' ? t('personal.kept') : t('personal.erased')}</p>}
          {item.personal === 'kept' && erase && <EraseForm item={item} erase={erase} language={language} />}
        </li>
      ))}
    </ol>
  )
}
