import { isLocale, locales } from '#lib/i18n/locales.ts'
import { manifestOf } from '#lib/seo/manifest.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

const ending = '.webmanifest'

export const generateStaticParams = () => locales.map((locale) => ({ file: locale + ending }))

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const locale = (await params).file.replace(ending, '')
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  return new Response(JSON.stringify(manifestOf(locale)), { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', 'Cache-Control': 'public, max-age=86400' } })
}
