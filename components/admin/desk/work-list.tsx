import { Note } from '#components/ui/note.tsx'
import { textPath } from '#lib/content/desk/paths.ts'
import type { Work } from '#lib/content/desk/work/queries.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { Author } from './author.tsx'
import { Moment } from './moment.tsx'

/** What waits for somebody, the nearest thing first. */
export function WorkList({ work, isOwned, mayFill, reports, language }: { work: Work; isOwned: boolean; mayFill: boolean; reports: { open: number; late: number }; language: Locale }) {
  const t = translator(language, 'work')
  return (
    <>
      {!isOwned && <Note tone="notice" title={t('owner.title')}><p>{t('owner.text')}</p><p>{mayFill ? <a href="/admin/settings">{t('owner.fill')}</a> : t('owner.who')}</p></Note>}
      {reports.open > 0 && (
        <p><a href="/admin/barriers">{t('barriers.open', { count: reports.open })}</a>{reports.late > 0 && <> · <strong>{t('barriers.late', { count: reports.late })}</strong></>}</p>
      )}
      <section aria-labelledby="drafts">
        <h2 id="drafts">{t('drafts')}</h2>
        {work.drafts.length === 0 && <p>{t('noDrafts')}</p>}
        <ul className="history">
          {work.drafts.map((draft) => (
            <li key={`${draft.recordId}-${draft.locale}`}>
              <a href={textPath(draft.recordId, draft.locale)} lang={draft.name.lang}>{draft.name.text}</a> <span lang={draft.locale}>{localeTable[draft.locale].name}</span>
              <small><Moment at={draft.at} language={language} /> · <Author name={draft.by} language={language} /></small>
            </li>
          ))}
        </ul>
      </section>
      {work.lacking.length > 0 && (
        <section aria-labelledby="lacking">
          <h2 id="lacking">{t('lacking')}</h2>
          <ul className="history">
            {work.lacking.map(({ recordId, name, missing }) => (
              <li key={recordId}>
                <span lang={name.lang}>{name.text}</span>
                {missing.map((locale) => <a key={locale} href={textPath(recordId, locale)} lang={locale}>{localeTable[locale].name}</a>)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {work.hidden > 0 && <p>{t('hidden', { count: work.hidden })}</p>}
    </>
  )
}
