import { DeskPager } from '#components/admin/desk/desk-pager.tsx'
import { Moment } from '#components/admin/desk/moment.tsx'
import type { listPeople } from '#lib/auth/people/queries.ts'
import type { Person } from '#lib/auth/people/schema.ts'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'

/** The languages whose texts somebody may edit, in words. */
export function Languages({ person, language }: { person: Pick<Person, 'role' | 'locales'>; language: Locale }) {
  const t = translator(language, 'accounts')
  if (person.role === 'editor' || person.role === 'administrator') return t('allLanguages')
  if (person.role !== 'translator' || !person.locales.length) return t('noLanguages')
  return person.locales.map((locale, at) => <span key={locale}>{at > 0 && ', '}<span lang={locale}>{localeTable[locale].name}</span></span>)
}

function Row({ person, isSelf, language }: { person: Person; isSelf: boolean; language: Locale }) {
  const t = translator(language, 'accounts')
  const role = person.role ? translator(language, 'admin')(`roles.${person.role}`) : t('unknownRole')
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/people/${person.id}`}>{person.name}</a>
        <small>{person.email}{isSelf && <> · {t('you')}</>}{person.disabledAt && <> · <strong>{t('disabled')}</strong></>}</small>
      </th>
      <td>{role}</td>
      <td><Languages person={person} language={language} /></td>
      <td>{person.hasFactor ? t('factorYes') : t('factorNo')}</td>
      <td>{person.lastUse ? <Moment at={person.lastUse} language={language} /> : t('never')}</td>
    </tr>
  )
}

/** Everybody who may sign in, or might. */
export function PeopleTable({ list: { items, page, pages, total }, self, language }: { list: Awaited<ReturnType<typeof listPeople>>; self: string; language: Locale }) {
  const t = translator(language, 'accounts')
  return (
    <>
      <div className="scroll" role="region" aria-labelledby="people-caption" tabIndex={0}>
        <table className="data desk-table">
          <caption id="people-caption">{t('list')}</caption>
          <thead><tr>{(['person', 'role', 'languages', 'factor', 'use'] as const).map((column) => <th key={column} scope="col">{t(`columns.${column}`)}</th>)}</tr></thead>
          <tbody>{items.map((person) => <Row key={person.id} person={person} isSelf={person.id === self} language={language} />)}</tbody>
        </table>
      </div>
      {pages > 1 && <DeskPager page={page} pages={pages} total={total} language={language} href={(to) => `/admin/people?page=${to}`} />}
    </>
  )
}
