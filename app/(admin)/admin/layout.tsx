import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AdminHeader } from '#components/admin/shell/admin-header.tsx'
import { readActor } from '#lib/auth/session.ts'
import { kindOfRecord } from '#lib/content/desk/queries.ts'
import { localeTable } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { pageViewport } from '#lib/seo/theme.ts'
import { chooseLanguage, signOut } from './actions.ts'
import { adminLanguage, askedAddress } from './language.ts'
import { askForFaces } from '../../faces.ts'
import '../../globals.css'
import '../../admin.css'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await adminLanguage(), 'admin')
  return { title: { default: t('name'), template: `%s – ${t('name')}` }, robots: { index: false, follow: false }, icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } } }
}

export const viewport = pageViewport

/** Under which entry of the menu a page stands: an article is one of the news, also where its address is that of any record. */
async function placeOf(pathname: string): Promise<string> {
  const [, id] = /^\/admin\/records\/([\w-]+)/.exec(pathname) ?? []
  return id && (await kindOfRecord(id)) === 'article' ? '/admin/articles' : pathname
}

/** Shows who is signed in; what they may see is decided by each page itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const language = await adminLanguage()
  const [actor, { pathname }] = [await readActor(), await askedAddress()]
  askForFaces()
  return (
    <html lang={localeTable[language].hrefLang}>
      <body className="admin">
        <AdminHeader language={language} actor={actor} path={pathname} place={actor ? await placeOf(pathname) : pathname} signOut={signOut} chooseLanguage={chooseLanguage} />
        <main id="content" tabIndex={-1}>{children}</main>
      </body>
    </html>
  )
}
