import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLocale, localeTable } from '#lib/i18n/locales.ts'
import { pageViewport } from '#lib/seo/theme.ts'
import { askForFaces } from '../../../../../faces.ts'
import '../../../../../globals.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false, follow: false }, icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } } }

export const viewport = pageViewport

/** The frame of readers, under an address of the newsroom: only whoever is signed in gets here. */
export default async function PreviewLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  askForFaces()
  return (
    <html lang={localeTable[locale].hrefLang}>
      <body>{children}</body>
    </html>
  )
}
