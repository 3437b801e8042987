import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { env } from '#lib/env.ts'
import { localeTable } from '#lib/i18n/locales.ts'
import { localeOf } from './open-page.ts'
import '../../globals.css'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return { metadataBase: new URL(env().siteUrl), icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } } }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#15161c' },
  ],
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

const fonts = ['/fonts/kakehashi-sans.woff2', '/fonts/kakehashi-serif.woff2']

export default async function SiteLayout({ children, params }: Props) {
  const locale = localeOf((await params).locale)
  // The faces are used only if they are there at once, so that no line moves: they must be asked for first.
  for (const font of fonts) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={localeTable[locale].hrefLang}>
      {/* Before the first drawing, so that readings a reader has hidden are never seen for a moment. */}
      <head>{locale === 'ja' && <script src="/scripts/readings.js" />}</head>
      <body>{children}</body>
    </html>
  )
}
