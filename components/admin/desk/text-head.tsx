import { PageHeader } from '#components/ui/page-header.tsx'
import { recordDeskPath, textPath } from '#lib/content/desk/paths.ts'
import type { OpenText } from '#lib/content/desk/schema.ts'
import { withDraft } from '#lib/content/desk/status.ts'
import { isTextOnly } from '#lib/content/text-only.ts'
import { type Locale, locales, localeTable } from '#lib/i18n/locales.ts'
import { kindWords } from './kind-words.ts'
import { translator } from '#lib/i18n/translator.ts'
import { StatusLabel } from './status-label.tsx'
import { SinceSaved, TextTitle } from './typed-title.tsx'

type Place = 'edit' | 'preview' | 'history' | 'compare' | 'withdraw'

/** Which text this is, in which language, and what can be looked at beside it. */
export function TextHead({ text, language, place }: { text: OpenText; language: Locale; place: Place }) {
  const t = translator(language, 'desk')
  const { record, locale } = text
  const own = textPath(record.id, locale)
  const tab = (name: Place, href: string) => <li key={name}><a href={href} aria-current={name === place ? 'page' : undefined}>{t(`tabs.${name}`)}</a></li>
  const ofSaves = [tab('history', `${own}/history`), tab('compare', `${own}/compare`)]
  const meta = (
    <>
      <SinceSaved version={text.version} before={<StatusLabel status={text.status} language={language} />}><StatusLabel status={withDraft(text.status)} language={language} /></SinceSaved>
      {/* For all its languages at once, on a page of its own. */}
      {record.kind === 'article' && <> · <a href={`${recordDeskPath(record.id)}#links`}>{t('text.about')} <span aria-hidden="true">→</span></a></>}
    </>
  )
  return (
    <>
      <PageHeader kicker={kindWords(language)[record.kind]} title={<TextTitle locale={locale} name={record.name} isTitled={isTextOnly(record.kind)} isUntitled={record.name.text === t('untitled')} href={recordDeskPath(record.id)} />} meta={meta} />
      <nav className="tabs" aria-label={t('tabs.languages')}>
        <ul>{locales.map((one) => <li key={one}><a href={textPath(record.id, one)} lang={one} aria-current={one === locale ? 'true' : undefined}>{localeTable[one].name}</a></li>)}</ul>
      </nav>
      <nav className="tabs" aria-label={t('tabs.label')}>
        <ul>
          {tab('edit', own)}
          {tab('preview', `${own}/preview`)}
          {text.version > 0 ? ofSaves : <SinceSaved version={text.version}>{ofSaves}</SinceSaved>}
          {text.status.startsWith('live') && tab('withdraw', `${own}/withdraw`)}
        </ul>
      </nav>
    </>
  )
}
