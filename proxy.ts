import { type NextRequest, NextResponse } from 'next/server'
import { negotiateLocale } from '#lib/i18n/negotiate.ts'
import { route } from '#lib/i18n/route.ts'

/**
 * Turns public addresses into the folders of app/(site)/[locale]. It never decides who may see what; it sets no cookie,
 * and an address with a language is never sent elsewhere because of a header (T12).
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  if (pathname === '/') {
    const locale = negotiateLocale(request.headers.get('accept-language'))
    // 302, and told apart by language: another reader behind the same cache gets their own.
    return NextResponse.redirect(new URL(`/${locale}`, request.nextUrl), { status: 302, headers: { Vary: 'Accept-Language' } })
  }
  const result = route(pathname)
  if (result.type === 'redirect') return NextResponse.redirect(new URL(result.path + search, request.nextUrl), 308)
  const inner = new URL(result.path + search, request.nextUrl)
  return result.type === 'missing' ? NextResponse.rewrite(inner, { status: 404 }) : NextResponse.rewrite(inner)
}

export const config = {
  // Files and machine addresses have a dot or a name of their own; everything else is a page.
  matcher: ['/((?!_next/|id/|api/|cards/|sitemap\\.xml$|robots\\.txt$|fonts/|[^/]+\\.(?:svg|png|ico|webmanifest|txt)$).*)'],
}
