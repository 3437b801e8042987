import { type NextRequest, NextResponse } from 'next/server'
import { isOwnOrigin } from '#lib/actions/own-origin.ts'
import { adminPolicy, askedHeader } from '#lib/bindery/admin-policy.ts'
import { isForAdmin } from '#lib/bindery/admin-path.ts'
import { formRoute, isForForm, navigationHeaders } from '#lib/bindery/form-path.ts'
import { readPreviewPath } from '#lib/bindery/preview-path.ts'
import { addressHeader, isInner, innerHeader } from '#lib/bindery/inner.ts'
import { env } from '#lib/env.ts'
import { messagesOf } from '#lib/i18n/messages.ts'
import { negotiateLocale } from '#lib/i18n/negotiate.ts'
import { route } from '#lib/i18n/route.ts'

/**
 * Hands every public address to the bindery, which asks for the pages themselves with a secret of its own. It never
 * decides who may see what, and what a reader sends under the names of our own headers does not pass.
 */
export function proxy(request: NextRequest): NextResponse {
  if (isInner(request.headers.get(innerHeader))) return NextResponse.next()
  const { pathname, search } = request.nextUrl
  if (isForAdmin(request.method, pathname)) return admin(request)
  if (isForForm(request.method, pathname)) return form(request)
  if (env().nodeEnv === 'development' && !/^\/(id|media)\//.test(pathname)) return unbound(request)
  const headers = new Headers(request.headers)
  headers.delete(innerHeader)
  headers.set(addressHeader, pathname + search)
  return NextResponse.rewrite(new URL('/bindery', request.nextUrl), { request: { headers } })
}

/** What a reader sends to a form goes to its route, which is told the address; nothing in it makes Next navigate or act instead. */
function form(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const headers = new Headers(request.headers)
  for (const name of [innerHeader, ...navigationHeaders]) headers.delete(name)
  headers.set(addressHeader, pathname)
  return NextResponse.rewrite(new URL(formRoute(pathname) ?? '/bindery', request.nextUrl), { request: { headers } })
}

/**
 * The admin is Next's, with a policy of its own for each answer. The nonce reaches the page in the request, where a policy
 * that a client sent is overwritten; who may see what is decided by the pages and actions themselves.
 */
function admin(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = adminPolicy(nonce, env().nodeEnv === 'development')
  // Next would answer 500 to what another site sends. Each action asks again: this decides nothing that it does not.
  if (request.method === 'POST' && !isOwnOrigin(request.headers)) {
    const sentence = messagesOf(negotiateLocale(request.headers.get('accept-language'))).form.refusals.foreign
    return new NextResponse(sentence, { status: 403, headers: { ...policy, 'Content-Type': 'text/plain; charset=utf-8' } })
  }
  const headers = new Headers(request.headers)
  headers.delete(innerHeader)
  headers.set('Content-Security-Policy', policy['Content-Security-Policy'])
  // Whatever a gateway writes as Host: Next compares it with the origin of a form, and ours is configured.
  headers.set('X-Forwarded-Host', new URL(env().siteUrl).host)
  headers.set(askedHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(policy)) response.headers.set(name, value)
  return response
}

/** While somebody works on the pages the bindery steps aside: each is shown as Next draws it, with its tools. */
function unbound({ nextUrl, headers }: NextRequest): NextResponse {
  const { pathname, search } = nextUrl
  if (/^\/(_next\/|cards\/|sitemap\.xml$)/.test(pathname) || readPreviewPath(pathname)) return NextResponse.next()
  if (pathname === '/') return NextResponse.redirect(new URL(`/${negotiateLocale(headers.get('accept-language'))}`, nextUrl), 302)
  const result = route(pathname)
  const target = new URL(result.path + search, nextUrl)
  if (result.type === 'redirect') return NextResponse.redirect(target, 308)
  return NextResponse.rewrite(target, result.type === 'missing' ? { status: 404 } : {})
}

export const config = {
  // Files that never change under their name, and what answers machines by itself; all else is a public address.
  matcher: [
    '/((?!_next/static/|api/(?:diagnostics|schedule)$|fonts/kakehashi-(?:sans|serif)\\.woff2$|fonts/OFL-source-(?:sans|serif)\\.md$|map/outlines-[0-9a-f]{8}\\.svg$|scripts/readings\\.js$|robots\\.txt$|speculation-rules\\.json$|icon\\.svg$|favicon\\.ico$|apple-touch-icon\\.png$|icons/icon-(?:192|512|maskable-512)\\.png$|manifest/(?:it|en|ja)\\.webmanifest$).*)',
  ],
}
