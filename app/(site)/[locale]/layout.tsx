import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { env } from '#lib/env.ts'
import { localeTable } from '#lib/i18n/locales.ts'
import { localeOf } from './open-page.ts'
import '../../globals.css'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(env().siteUrl) }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#16151b' },
  ],
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function SiteLayout({ children, params }: Props) {
  const locale = localeOf((await params).locale)
  return (
    <html lang={localeTable[locale].hrefLang}>
      <body>{children}</body>
    </html>
  )
}
