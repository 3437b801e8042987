import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AdminHeader } from '#components/admin/shell/admin-header.tsx'
import { readActor } from '#lib/auth/session.ts'
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

/** Shows who is signed in; what they may see is decided by each page itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const language = await adminLanguage()
  askForFaces()
  return (
    <html lang={localeTable[language].hrefLang}>
      <body className="admin">
        <AdminHeader language={language} actor={await readActor()} path={(await askedAddress()).pathname} signOut={signOut} chooseLanguage={chooseLanguage} />
        <main id="content" tabIndex={-1}>{children}</main>
      </body>
    </html>
  )
}
