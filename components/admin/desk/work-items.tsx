import { recordDeskPath, textPath } from '#lib/content/desk/paths.ts'
import type { WorkItem, WorkListName } from '#lib/content/desk/work/schema.ts'
import { formatDate } from '#lib/dates/format.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { Author } from './author.tsx'
import { kindWords } from './kind-words.ts'
import { Moment } from './moment.tsx'

type Shown = { name: WorkListName; item: WorkItem; language: Locale }

const date = (edtf: string, language: Locale) => formatDate(edtf, language, { era: false })

/** What else is to be said of one thing that waits. */
function Detail({ name, item: { detail, recordId }, language }: Shown) {
  const t = translator(language, 'work')
  const { note, locales = [], date: edtf, years = 0, year = 0, isOver, ids = [] } = detail
  if (name === 'sent-back') return note ? <p>{note}</p> : null
  if (name === 'missing') return <>{locales.map((locale) => <a key={locale} href={textPath(recordId, locale)} lang={locale}>{localeTable[locale].name}</a>)}</>
  if (name === 'scheduled' || name === 'failed') return <>{locales.map((locale) => <span key={locale} lang={locale}>{localeTable[locale].name}</span>)}</>
  if (name === 'stale') return <small>{t('staleFrom')} {locales.map((locale) => <span key={locale} lang={locale}>{localeTable[locale].name} </span>)}</small>
  if (name === 'past') return <>{edtf && <span>{date(edtf, language)}</span>} <a href={`${recordDeskPath(recordId)}#activity`}>{t('settle')}</a></>
  if (name === 'anniversaries') return <span>{t('anniversary', { years, year: String(year), since: edtf ? date(edtf, language) : '' })}</span>
  if (name === 'terms') return <span>{t(isOver ? 'termOver' : 'termEnds', { date: edtf ? date(edtf, language) : '' })}</span>
  if (name === 'broken') return <>{ids.map((id) => <a key={id} href={recordDeskPath(id)}><code>{id}</code></a>)}</>
  return null
}

/** Whether the moment of an entry says something: of facts their own date stands there instead. */
const isDated = (name: WorkListName) => !['past', 'anniversaries', 'terms', 'missing', 'hidden', 'broken'].includes(name)

function Entry({ name, item, language }: Shown) {
  const { recordId, locale, at, by } = item
  const isQueued = name === 'scheduled' || name === 'failed'
  return (
    <li>
      <a href={isQueued ? '/admin/schedule' : locale ? textPath(recordId, locale) : recordDeskPath(recordId)} lang={item.name.lang}>{item.name.text}</a>
      {locale && <span lang={locale}>{localeTable[locale].name}</span>}
      <small>{kindWords(language)[item.kind]}</small>
      <Detail name={name} item={item} language={language} />
      {isDated(name) && (at || by) && <small>{at && <Moment at={at} language={language} />}{at && by && ' · '}{by && <Author name={by} language={language} />}</small>}
    </li>
  )
}

/** The entries of one list of what waits. */
export function WorkItems({ name, items, language }: { name: WorkListName; items: WorkItem[]; language: Locale }) {
  return <ul className="history">{items.map((item, at) => <Entry key={`${item.recordId}-${item.locale ?? ''}-${at}`} name={name} item={item} language={language} />)}</ul>
}
