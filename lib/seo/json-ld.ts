import type { Reference } from '#lib/content/references/reference.ts'
import type { LiveText, PageText } from '#lib/content/texts/page-text.ts'
import type { ArticleFacts } from '#lib/domain/articles/schema.ts'
import type { PartnershipFacts } from '#lib/domain/partnerships/schema.ts'
import type { SourceFacts } from '#lib/domain/sources/schema.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { absoluteUrl } from './metadata.ts'

const context = 'https://schema.org'

/** schema.org BreadcrumbList; the last item is the page itself. */
export function breadcrumbData(items: { href?: string; label: string }[]): object {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(href ? { item: absoluteUrl(href) } : {}),
    })),
  }
}

type Thing = { type: string; id: string; name: string; alternateName?: string[]; description?: string; path: string; locale: Locale; more?: object }

/** Any thing of schema.org with its permanent address as `@id`. */
export function thingData({ type, id, name, alternateName, description, path, locale, more }: Thing): object {
  return {
    '@context': context,
    '@type': type,
    '@id': absoluteUrl(`/id/${id}`),
    name,
    ...(alternateName?.length ? { alternateName } : {}),
    ...(description ? { description } : {}),
    url: absoluteUrl(path),
    inLanguage: locale,
    ...more,
  }
}

/** EDTF as schema.org can say it: a day, month or year, or the two ends of an interval. */
export function schemaDates(edtf: string | null): { startDate?: string; endDate?: string } {
  if (!edtf) return {}
  const [start, end] = edtf.replace(/[~?%]/g, '').split('/')
  const plain = (value: string | undefined) => (value && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? value : undefined)
  return { startDate: plain(start), endDate: plain(end ?? start) }
}

/** schema.org has no word for a tie (it is neither an event nor a body), so the page says which parties it is about. */
export function partnershipData(facts: PartnershipFacts, page: PageText, locale: Locale, title: string): object {
  const path = page.addresses.find((address) => address.locale === locale)?.path ?? `/${locale}`
  return {
    '@context': context,
    '@type': 'WebPage',
    '@id': absoluteUrl(`/id/${page.id}`),
    url: absoluteUrl(path),
    name: title,
    inLanguage: locale,
    ...(page.text ? { description: page.text.summary, datePublished: page.text.publishedAt.toISOString(), dateModified: page.text.updatedAt.toISOString() } : {}),
    about: facts.parties.map(({ party }) => ({
      '@type': party.kind === 'territory' ? 'AdministrativeArea' : 'Organization',
      '@id': absoluteUrl(`/id/${party.id}`),
      name: party.name.text,
      ...(party.own ? { alternateName: party.own.text } : {}),
    })),
  }
}

/** The portal itself, for its home page. */
export function websiteData(locale: Locale, description: string): object {
  return {
    '@context': context, '@type': 'WebSite', '@id': absoluteUrl('/'), name: 'Kakehashi', alternateName: '架け橋',
    url: absoluteUrl(`/${locale}`), inLanguage: locale, description,
  }
}

/** A list page with what it holds, in its order. */
export function listData(locale: Locale, name: string, path: string, references: Reference[]): object {
  const linked = references.filter((reference) => reference.href)
  return {
    '@context': context, '@type': 'CollectionPage', name, url: absoluteUrl(path), inLanguage: locale,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: linked.map(({ href, name: title }, index) => ({
        '@type': 'ListItem', position: index + 1, url: absoluteUrl(href ?? path), name: title.text,
      })),
    },
  }
}

/** A list page whose entries are no records, or anchors of this very page. */
export function linkListData(locale: Locale, name: string, path: string, entries: { path: string; name: string }[]): object {
  return {
    '@context': context, '@type': 'CollectionPage', name, url: absoluteUrl(path), inLanguage: locale,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: entries.map((entry, index) => ({ '@type': 'ListItem', position: index + 1, url: absoluteUrl(entry.path), name: entry.name })),
    },
  }
}

type Work = { page: PageText; text: LiveText; facts: ArticleFacts; publisher: string | null; locale: Locale }

/** An article in one language: the work is its permanent address, each language one example of it; a translation says of what. */
export function articleData({ page, text, facts, publisher, locale }: Work): object {
  const urlIn = (lang: Locale) => absoluteUrl(page.addresses.find((address) => address.locale === lang)?.path ?? `/${lang}`)
  const article = (lang: Locale) => ({ '@type': 'NewsArticle', '@id': urlIn(lang), inLanguage: lang })
  const others = page.published.filter((lang) => lang !== locale)
  const sourcesOf = (lang: Locale) => facts.translates.find((one) => one.locale === lang)?.from ?? []
  const original = sourcesOf(locale).find((lang) => page.published.includes(lang))
  const translations = others.filter((lang) => sourcesOf(lang).includes(locale))
  return {
    '@context': context,
    ...article(locale),
    url: urlIn(locale),
    headline: text.title,
    description: text.summary,
    datePublished: text.publishedAt.toISOString(),
    dateModified: text.updatedAt.toISOString(),
    exampleOfWork: { '@type': 'CreativeWork', '@id': absoluteUrl(`/id/${page.id}`), workExample: others.map(article) },
    ...(original ? { translationOfWork: article(original) } : {}),
    ...(translations.length ? { workTranslation: translations.map(article) } : {}),
    ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
    about: [...facts.about, ...facts.topics].map(({ id, name }) => ({ '@type': 'Thing', '@id': absoluteUrl(`/id/${id}`), name: name.text })),
    citation: facts.sources.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title.text, ...(url ? { url } : {}) })),
  }
}

/** A source as the work that it is, in its own language. */
export function sourceData(source: SourceFacts, page: PageText, locale: Locale, title: string): object {
  const { publisher, author, date, url, language } = source
  const path = page.addresses.find((address) => address.locale === locale)?.path ?? `/${locale}`
  return thingData({
    type: 'CreativeWork', id: page.id, name: title, description: page.text?.summary, path, locale,
    more: {
      inLanguage: language,
      ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
      ...(author ? { author: { '@type': 'Person', name: author } } : {}),
      ...(date ? { datePublished: date } : {}),
      ...(url ? { sameAs: url } : {}),
    },
  })
}

/** A page of the portal about itself. */
export function pageData(page: PageText, { title, summary, publishedAt, updatedAt }: LiveText, locale: Locale): object {
  const path = page.addresses.find((address) => address.locale === locale)?.path ?? `/${locale}`
  const dates = { datePublished: publishedAt.toISOString(), dateModified: updatedAt.toISOString() }
  return thingData({ type: 'WebPage', id: page.id, name: title, description: summary, path, locale, more: dates })
}
