import { textPath } from '#lib/content/desk/paths.ts'
import type { History } from '#lib/content/desk/text/queries.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { Author } from './author.tsx'
import { Moment } from './moment.tsx'

type Props = { history: History; recordId: string; locale: Locale; language: Locale; isComparable: boolean }

/** Editions, which readers saw, and saves, which they did not. */
export function HistoryLists({ history, recordId, locale, language, isComparable }: Props) {
  const t = translator(language, 'desk')
  const compare = translator(language, 'history.compare')
  const path = `${textPath(recordId, locale)}/history`
  return (
    <>
      {isComparable && <p><a className="btn quiet" href={`${textPath(recordId, locale)}/compare`}>{compare('withDraft')}</a></p>}
      <section aria-labelledby="editions">
        <h2 id="editions">{t('history.editions')}</h2>
        {history.editions.length === 0 && <p>{t('history.noEditions')}</p>}
        <ol className="history">
          {history.editions.map((one) => (
            <li key={one.number}>
              <a href={`${path}?edition=${one.number}`}>{t('history.edition', { edition: one.number })}</a> {one.isLive && <strong>{t('history.live')}</strong>} {one.isMinor && <small>{t('history.minor')}</small>}
              <span lang={locale}> {one.title}</span>
              <small><Moment at={one.at} language={language} /> · <Author name={one.by} language={language} /></small>
              {isComparable && one.number > 1 && <a href={`${textPath(recordId, locale)}/compare?from=edition-${one.number - 1}&to=edition-${one.number}`}>{compare('withPrevious')}</a>}
              {one.changeNote && <p lang={locale}>{one.changeNote}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="saves">
        <h2 id="saves">{t('history.saves')}</h2>
        {history.saves.length === 0 && <p>{t('history.noSaves')}</p>}
        <ol className="history">
          {history.saves.map((one) => (
            <li key={one.version}><a href={`${path}?save=${one.version}`}><Moment at={one.at} language={language} /></a> <span lang={locale}>{one.title || '…'}</span> <small><Author name={one.by} language={language} /></small></li>
          ))}
        </ol>
      </section>
    </>
  )
}
