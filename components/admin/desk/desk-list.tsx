import { recordDeskPath, textPath } from '#lib/content/desk/paths.ts'
import type { DeskItem, DeskList } from '#lib/content/desk/schema.ts'
import { type Locale, locales, localeTable } from '#lib/i18n/locales.ts'
import { formatDay } from '#lib/i18n/moments.ts'
import { isPageKind } from '#lib/i18n/paths.ts'
import { kindWords } from './kind-words.ts'
import { translator } from '#lib/i18n/translator.ts'
import { DeskPager } from './desk-pager.tsx'
import { StatusLabel } from './status-label.tsx'

function Row({ item, isKindSaid, language }: { item: DeskItem; isKindSaid: boolean; language: Locale }) {
  const t = translator(language, 'desk')
  const isHidden = item.kind !== 'article' && !item.isPublic
  const said = [...(isKindSaid ? [kindWords(language)[item.kind]] : []), ...(isHidden ? [t('hidden')] : []), t('list.changed', { date: formatDay(item.changedAt, language) })]
  return (
    <tr>
      <th scope="row">
        <a href={recordDeskPath(item.id)} lang={item.name.lang === language ? undefined : item.name.lang}>{item.name.text}</a>
        <small>{said.join(' · ')}</small>
      </th>
      {locales.map((locale) => (
        <td key={locale}>{isPageKind(item.kind) && <a href={textPath(item.id, locale)}><StatusLabel status={item.texts[locale]} language={language} /></a>}</td>
      ))}
    </tr>
  )
}

/** Records with the state of their three texts side by side. */
export function DeskTable({ list, caption, column, language, href }: { list: DeskList; caption: string; column: string; language: Locale; href: (page: number) => string }) {
  const t = translator(language, 'desk')
  const { items, page, pages, total } = list
  if (!items.length) return <p>{t('list.empty')}</p>
  // Where all are of one kind, the page has said which.
  const isMixed = items.some(({ kind }) => kind !== items[0]?.kind)
  return (
    <>
      <div className="scroll" role="region" aria-labelledby="desk-caption" tabIndex={0}>
        <table className="data desk-table">
          <caption id="desk-caption">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              {locales.map((locale) => <th key={locale} scope="col" lang={locale}>{localeTable[locale].name}</th>)}
            </tr>
          </thead>
          <tbody>{items.map((item) => <Row key={item.id} item={item} isKindSaid={isMixed} language={language} />)}</tbody>
        </table>
      </div>
      <DeskPager page={page} pages={pages} total={total} language={language} href={href} />
    </>
  )
}
