import 'server-only'
import { findPreview } from '#lib/content/previews/opened/queries.ts'
import { type Destination, destinationOfSlug, hrefOf, type PublishedRecord } from '#lib/content/published/published.ts'
import { isLocale, locales, type Locale } from '#lib/i18n/locales.ts'
import { negotiateLocale } from '#lib/i18n/negotiate.ts'
import { meaningfulQuery } from '#lib/i18n/page-queries.ts'
import { route } from '#lib/i18n/route.ts'
import { isFacePath } from '#lib/mincho/address.ts'
import { plainAdminPath } from './admin-path.ts'
import type { Asked } from './asked.ts'
import type { Drawing } from './draw.ts'
import { bindery } from './bindery.ts'
import { readPreviewPath } from './preview-path.ts'

/** What becomes of a request: a document (kept under `key`, or drawn for this reader alone), one that was made with another, another address, or nothing. */
export type Plan =
  | { type: 'document'; key: string | null; drawing: Drawing; locale: Locale }
  | { type: 'made'; key: string }
  /** Drawn for whoever has the way to it, and kept nowhere */
  | { type: 'private'; drawing: Drawing; locale: Locale }
  | { type: 'moved'; status: 301 | 302 | 303 | 308; path: string; vary?: string }
  | { type: 'unknown' }

/** The designed 404 of a language, or of an address without one. */
export function missingPlan(folder: string, locale: Locale): Plan {
  // The same for every unknown address, so it is one document; no public path begins like its key.
  return { type: 'document', key: `404 ${folder}`, drawing: { inner: folder, language: locale, status: 404, isKept: true, needsDatabase: false }, locale }
}

function page(key: string, inner: string, locale: Locale, status = 200): Plan {
  return { type: 'document', key, drawing: { inner, language: locale, status, isKept: true, needsDatabase: true }, locale }
}

function ofDestination(destination: Destination, key: string, inner: string, locale: Locale, tail: string): Plan {
  switch (destination.type) {
    case 'page': return page(key, inner, locale)
    // Under its right address the same record has the same sheet; a text that was sent elsewhere has none there.
    case 'moved': return { type: 'moved', status: destination.status, path: destination.path + (destination.status === 308 ? tail : '') }
    case 'gone': return page(key, `/${locale}/gone/${destination.id}`, locale, 410)
    case 'elsewhere': return page(key, `/${locale}/missing/${destination.id}`, locale, 404)
    case 'missing': return missingPlan(`/${locale}/missing`, locale)
  }
}

async function planPage({ path, query }: Asked): Promise<Plan> {
  const found = route(path)
  if (found.type === 'missing') return missingPlan(found.path, found.locale)
  const search = found.type === 'page' ? meaningfulQuery(found, query) : query.size ? `?${query.toString()}` : ''
  if (found.type === 'redirect') return { type: 'moved', status: 308, path: found.path + search }
  const { locale, kind, slug, tail } = found
  const plan =
    kind && slug ? ofDestination(destinationOfSlug(await bindery().directory.at(kind, slug), kind, locale, slug), path, found.path, locale, tail) : page(path, found.path, locale)
  if (plan.type !== 'document' || !search || plan.drawing.status !== 200) return plan
  // Filters have no end of combinations: such a page is drawn for whoever asks, and never kept.
  return { ...plan, key: null, drawing: { ...plan.drawing, inner: found.path + search, isKept: false } }
}

const isId = (text: string) => /^[a-z0-9-]{1,120}$/i.test(text)

/** The permanent address of a record in no language: to its page in the reader's, else in one that has it (303). */
async function planId(id: string, { acceptLanguage }: Asked): Promise<Plan> {
  const record = isId(id) ? await bindery().directory.record(id) : null
  const wished = negotiateLocale(acceptLanguage ?? null)
  const href = record && [wished, ...locales].map((locale) => hrefOf(record, locale)).find((path) => path !== null)
  return href ? { type: 'moved', status: 303, path: href, vary: 'Accept-Language' } : { type: 'unknown' }
}

const cardAddress = /^\/cards\/([a-z]{2})\/([a-z0-9.-]{1,130})\/[a-f0-9]{8,64}\.png$/

/** A card of a page that readers can open; only the address with the right hash is kept, since only that one answers 200. */
async function planCard(path: string): Promise<Plan> {
  const [, locale, subject = ''] = cardAddress.exec(path) ?? []
  if (!isLocale(locale)) return { type: 'unknown' }
  const isList = subject === 'home' || subject.startsWith('list.')
  const record: PublishedRecord | null = isList ? null : await bindery().directory.record(subject)
  if (!isList && !record) return { type: 'unknown' }
  return { type: 'document', key: path, drawing: { inner: path, language: null, status: 200, isKept: true, needsDatabase: true }, locale }
}

/** A draft behind a link: open, ended before its time or after it (410), or never there, which is said like of any other address. */
async function planPreview({ path }: Asked, { locale, token }: { locale: Locale; token: string }): Promise<Plan> {
  const found = await findPreview(token)
  if (!found || found.locale !== locale) return missingPlan(`/${locale}/missing`, locale)
  return { type: 'private', drawing: { inner: path, language: locale, status: found.state === 'open' ? 200 : 410, isKept: false, needsDatabase: true }, locale }
}

function planSitemap({ query }: Asked): Plan {
  const part = query.get('part')
  if (part !== null && !/^[1-9]\d{0,3}$/.test(part)) return { type: 'unknown' }
  const address = `/sitemap.xml${part === null ? '' : `?part=${part}`}`
  return { type: 'document', key: address, drawing: { inner: address, language: null, status: 200, isKept: true, needsDatabase: true }, locale: 'it' }
}

/** Reads an address and asks the index of published ones; throws when the index cannot be read. */
export async function planOf(asked: Asked): Promise<Plan> {
  const { path } = asked
  if (path === '/') return { type: 'moved', status: 302, path: `/${negotiateLocale(asked.acceptLanguage ?? null)}`, vary: 'Accept-Language' }
  if (path === '/sitemap.xml') return planSitemap(asked)
  if (path.startsWith('/cards/')) return planCard(path)
  if (isFacePath(path)) return { type: 'made', key: path }
  if (path.startsWith('/id/')) return planId(path.slice('/id/'.length), asked)
  const preview = readPreviewPath(path)
  if (preview) return planPreview(asked, preview)
  const admin = plainAdminPath(path)
  if (admin) return { type: 'moved', status: 308, path: asked.query.size ? `${admin}?${asked.query.toString()}` : admin }
  return planPage(asked)
}
