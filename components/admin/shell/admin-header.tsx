import { randomUUID } from 'node:crypto'
import { Mark } from '#components/ui/mark.tsx'
import type { FormAction } from '#lib/actions/define.ts'
import { type Actor, may } from '#lib/auth/roles.ts'
import { type Locale, locales, localeTable } from '#lib/i18n/locales.ts'
import { homePath } from '#lib/i18n/paths.ts'
import { translator } from '#lib/i18n/translator.ts'
import { PlainAction } from '../form/plain-action.tsx'

const places = [{ href: '/admin', key: 'start' }, { href: '/admin/articles', key: 'articles' }, { href: '/admin/records', key: 'records' }, { href: '/admin/schedule', key: 'schedule' }, { href: '/admin/pictures', key: 'pictures' }, { href: '/admin/attachments', key: 'attachments' }, { href: '/admin/barriers', key: 'barriers' }, { href: '/admin/people', key: 'people', permission: 'people:manage' }, { href: '/admin/settings', key: 'settings', permission: 'settings:change' }, { href: '/admin/trash', key: 'trash', permission: 'record:trash' }, { href: '/admin/audit', key: 'audit', permission: 'audit:see-records' }] as const

type Props = { language: Locale; actor: Actor | null; path: string; place: string; signOut: FormAction; chooseLanguage: FormAction }

/** Where one is (`place`), who one is, and the way out; `path` is where a change of language leads back to. */
export function AdminHeader({ language, actor, path, place: at, signOut, chooseLanguage }: Props) {
  const t = translator(language, 'admin')
  const isAt = (href: string) => (href === '/admin' ? at === href : at.startsWith(href))
  return (
    <>
      <a className="skip" href="#content">{t('skip')}</a>
      <header className="admin-head">
        <a className="brand" href="/admin"><Mark /> <span>Kakehashi</span></a>
        {actor && may(actor, 'admin:see') && (
          <nav aria-label={t('navigation')}>
            <ul>
              {places.filter((place) => !('permission' in place) || may(actor, place.permission)).map(({ href, key }) => (
                <li key={key}><a href={href} aria-current={isAt(href) ? 'page' : undefined}>{t(`places.${key}`)}</a></li>
              ))}
              <li><a href={homePath(language)}>{t('places.site')}</a></li>
            </ul>
          </nav>
        )}
        <div className="admin-who">
          {actor ? (
            <>
              <p><a href="/admin/account" title={t('ownAccount')}>{actor.name}</a> <span>{t(`roles.${actor.role}`)}</span></p>
              <PlainAction action={chooseLanguage} request={randomUUID()}>
                <input type="hidden" name="next" value={path} />
                {locales.map((one) => (
                  <button key={one} className="link" name="language" value={one} lang={one} aria-pressed={one === language}>{localeTable[one].name}</button>
                ))}
              </PlainAction>
              <PlainAction action={signOut} request={randomUUID()}><button className="link">{t('signOut')}</button></PlainAction>
            </>
          ) : (
            <ul>
              {locales.map((one) => (
                <li key={one}><a href={`${path}?lang=${one}`} lang={one} hrefLang={one} aria-current={one === language ? 'true' : undefined}>{localeTable[one].name}</a></li>
              ))}
            </ul>
          )}
        </div>
      </header>
    </>
  )
}
