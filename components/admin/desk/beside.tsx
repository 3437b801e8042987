import { Pieces } from '#components/admin/history/pieces.tsx'
import { textPath } from '#lib/content/desk/paths.ts'
import type { Beside, BesideText, Since } from '#lib/content/desk/beside/schema.ts'
import type { References } from '#lib/content/references/reference.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { Pictures } from '#lib/media/schema.ts'
import { Author } from './author.tsx'
import { BesideBody } from './beside-body.tsx'
import { Moment } from './moment.tsx'
import { StatusLabel } from './status-label.tsx'

const besideId = (locale: Locale) => `beside-${locale}`

/** Languages by their own names. */
function Names({ of }: { of: Locale[] }) {
  return of.map((locale) => <span key={locale} lang={locale}>{localeTable[locale].name} </span>)
}

/** That a text follows older words of another language, by versions and not by dates. */
export function BehindNote({ behind, language }: { behind: Locale[]; language: Locale }) {
  if (!behind.length) return null
  return <p className="behind">{translator(language, 'work')('staleFrom')} <Names of={behind} /></p>
}

type OneProps = { text: BesideText; since: Since | null; recordId: string; isEditable: boolean; drawn: { references: References; pictures: Pictures }; language: Locale }

function Words({ text: { words, diff, locale }, drawn, language }: OneProps) {
  if (!words) return null
  const { title, summary, body } = words
  return (
    <article className="beside-words" lang={locale} tabIndex={0} aria-labelledby={`${besideId(locale)}-name`}>
      <p className="title">{diff ? <Pieces pieces={diff.title} language={language} locale={locale} /> : title}</p>
      <p className="lead">{diff ? <Pieces pieces={diff.summary} language={language} locale={locale} /> : summary}</p>
      <BesideBody body={body} diff={diff?.body ?? null} caption={title} locale={locale} language={language} {...drawn} />
    </article>
  )
}

function One(props: OneProps) {
  const { text, since, recordId, isEditable, language } = props
  const { locale, status, words, edition, changedAt, changedBy, diff } = text
  const t = translator(language, 'desk.beside')
  const desk = translator(language, 'desk.text')
  const path = textPath(recordId, locale)
  const verb = isEditable ? (status === 'none' ? desk('write') : desk('edit')) : desk('read')
  return (
    <details open id={besideId(locale)}>
      <summary><strong id={`${besideId(locale)}-name`} lang={locale}>{localeTable[locale].name}</strong> <StatusLabel status={status} language={language} /></summary>
      {changedAt && <p className="by">{edition === null ? t('draft') : t('edition', { edition })} · <Moment at={changedAt} language={language} />{changedBy && <> · <Author name={changedBy} language={language} /></>}</p>}
      <BehindNote behind={text.behind} language={language} />
      {!words && <p>{t('nothing')}</p>}
      <p><a href={words && !isEditable ? `${path}/preview` : path}>{verb} <span className="unseen" lang={locale}>{localeTable[locale].name}</span></a></p>
      {diff && since && <p className="by">{t(since.is === 'edition' ? 'sinceEdition' : 'sinceBegun')} <Moment at={since.at} language={language} /></p>}
      <Words {...props} />
    </details>
  )
}

type Props = { beside: Beside; recordId: string; editable: readonly Locale[]; drawn: Record<string, OneProps['drawn']>; language: Locale }

const nothing: OneProps['drawn'] = { references: new Map(), pictures: new Map() }

/** The other languages beside the one that is written, as they are now, each as its readers see it: in columns on a wide screen, else below. */
export function BesideTexts({ beside: { others, since }, recordId, editable, drawn, language }: Props) {
  return (
    <aside className="beside" aria-labelledby="beside-title">
      <h2 id="beside-title">{translator(language, 'desk.beside')('title')}</h2>
      {others.map((text) => (
        <One key={text.locale} text={text} since={since} recordId={recordId} isEditable={editable.includes(text.locale)} drawn={drawn[text.locale] ?? nothing} language={language} />
      ))}
    </aside>
  )
}

/** The way down to them where they do not stand beside. */
export function ToBeside({ others, language }: { others: BesideText[]; language: Locale }) {
  return (
    <p className="to-beside">
      {translator(language, 'desk.beside')('below')} {others.map(({ locale }) => <a key={locale} href={`#${besideId(locale)}`} lang={locale}>{localeTable[locale].name}</a>)}
    </p>
  )
}
