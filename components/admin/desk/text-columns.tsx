import { textPath } from '#lib/content/desk/paths.ts'
import type { DeskRecord, DeskText } from '#lib/content/desk/schema.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { Author } from './author.tsx'
import { StatusLabel } from './status-label.tsx'
import { Moment } from './moment.tsx'

function Column({ text, id, language, isEditable }: { text: DeskText; id: string; language: Locale; isEditable: boolean }) {
  const t = translator(language, 'desk')
  const path = textPath(id, text.locale)
  return (
    <li className="text-column">
      <h3 lang={text.locale}>{localeTable[text.locale].name}</h3>
      <p><StatusLabel status={text.status} language={language} /></p>
      {text.draftState && text.draftState !== 'draft' && <p>{translator(language, 'review')(`states.${text.draftState}`)}{text.scheduledAt && <> <Moment at={text.scheduledAt} language={language} /></>}</p>}
      {text.title && <p className="title" lang={text.locale}>{text.title}</p>}
      {text.changedAt && <p className="by"><Moment at={text.changedAt} language={language} />{text.changedBy && <> · <Author name={text.changedBy} language={language} /></>}</p>}
      <ul className="links">
        <li><a className={isEditable ? 'btn' : 'btn quiet'} href={path}>{isEditable ? (text.status === 'none' ? t('text.write') : t('text.edit')) : t('text.read')}</a></li>
        {text.edition > 0 && <li><a href={`${path}/history`}>{t('text.history', { editions: text.edition })}</a></li>}
        {text.path && <li><a href={text.path}>{t('text.asReaders')}</a></li>}
      </ul>
    </li>
  )
}

/** The three languages of a record side by side, each with a life of its own. */
export function TextColumns({ record, language, editable }: { record: DeskRecord; language: Locale; editable: readonly Locale[] }) {
  return (
    <ul className="text-columns">
      {record.texts.map((text) => <Column key={text.locale} text={text} id={record.id} language={language} isEditable={editable.includes(text.locale)} />)}
    </ul>
  )
}
