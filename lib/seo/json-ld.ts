import type { Reference } from '#lib/content/references/reference.ts'
import type { PageText } from '#lib/content/texts/page-text.ts'
import type { PartnershipFacts } from '#lib/domain/partnerships/schema.ts'
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
