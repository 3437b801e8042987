import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { env } from '#lib/env.ts'
import { localeTable } from '#lib/i18n/locales.ts'
import { pageViewport } from '#lib/seo/theme.ts'
import { localeOf } from './open-page.ts'
import { askForFaces } from '../../faces.ts'
import '../../globals.css'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(env().siteUrl), icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } } }
}

export const viewport = pageViewport

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function SiteLayout({ children, params }: Props) {
  const locale = localeOf((await params).locale)
  askForFaces()
  return (
    <html lang={localeTable[locale].hrefLang}>
      {/* Before the first drawing, so that readings a reader has hidden are never seen for a moment. */}
      <head>{locale === 'ja' && <script src="/scripts/readings.js" />}</head>
      <body>{children}</body>
    </html>
  )
}
