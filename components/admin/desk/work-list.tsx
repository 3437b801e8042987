import { Note } from '#components/ui/note.tsx'
import type { WorkListName, WorkPage } from '#lib/content/desk/work/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { WorkItems } from './work-items.tsx'

type Props = { work: WorkPage[]; isOwned: boolean; mayFill: boolean; reports: { open: number; late: number }; language: Locale }

/** Where a list stands whole. */
export const workPath = (name: WorkListName) => (name === 'scheduled' || name === 'failed' ? '/admin/schedule' : `/admin/work/${name}`)

/** What waits for somebody, the nearest thing first; of each list the first few, and the way to all of it. */
export function WorkList({ work, isOwned, mayFill, reports, language }: Props) {
  const t = translator(language, 'work')
  const shown = work.filter(({ total }) => total > 0)
  return (
    <>
      {!isOwned && <Note tone="notice" title={t('owner.title')}><p>{t('owner.text')}</p><p>{mayFill ? <a href="/admin/settings">{t('owner.fill')}</a> : t('owner.who')}</p></Note>}
      {reports.open > 0 && (
        <p><a href="/admin/barriers">{t('barriers.open', { count: reports.open })}</a>{reports.late > 0 && <> · <strong>{t('barriers.late', { count: reports.late })}</strong></>}</p>
      )}
      {shown.length === 0 && <p>{t('nothing')}</p>}
      {shown.map(({ name, total, items }) => (
        <section key={name} aria-labelledby={`work-${name}`}>
          <h2 id={`work-${name}`}>{t(`lists.${name}.title`)} <small>({total})</small></h2>
          <p>{t(`lists.${name}.text`)}</p>
          <WorkItems name={name} items={items} language={language} />
          {(total > items.length || name === 'scheduled' || name === 'failed') && <p><a href={workPath(name)}>{name === 'scheduled' || name === 'failed' ? t('queue') : t('all', { count: total })}</a></p>}
        </section>
      ))}
    </>
  )
}
