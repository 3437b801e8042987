import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { isLocale, localeTable } from '#lib/i18n/locales.ts'
import '../../../../../globals.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false, follow: false }, icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } } }

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#15161c' },
  ],
}

const fonts = ['/fonts/kakehashi-sans.woff2', '/fonts/kakehashi-serif.woff2']

/** The frame of readers, under an address of the newsroom: only whoever is signed in gets here. */
export default async function PreviewLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  for (const font of fonts) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={localeTable[locale].hrefLang}>
      <body>{children}</body>
    </html>
  )
}
