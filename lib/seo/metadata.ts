import type { Metadata } from 'next'
import { type Locale, localeTable } from '#lib/i18n/locales.ts'
import { type Alternate, hrefLangs } from '#lib/i18n/paths.ts'
import type { PageText } from '#lib/content/texts/page-text.ts'
import { env } from '#lib/env.ts'
import { cardPath } from '#lib/og/address.ts'
import type { CardContent } from '#lib/og/card.ts'
import { cardAlt } from '#lib/og/content/alt.ts'
import { cardSize } from '#lib/og/size.ts'

/** Absolute address of a path: from configuration, never from the Host of a request. */
export function absoluteUrl(path: string): string {
  return `${env().siteUrl}${path}`
}

export type PageHead = {
  locale: Locale
  title: string
  description: string
  /** Path of this page in its own language */
  path: string
  /** The same page in every language in which it is published, this one included */
  alternates: Alternate[]
  /** false: shown to readers, not offered to search engines */
  isIndexed?: boolean
  article?: { publishedAt: Date; updatedAt: Date }
  /** What its preview card is about, and shows */
  card: { subject: string; content: CardContent }
}

/** What stands in the head of a page; hreflang names only published languages, with x-default. */
export async function pageMetadata({ locale, title, description, path, alternates, isIndexed = true, article, card }: PageHead): Promise<Metadata> {
  const image = { url: absoluteUrl(cardPath(card)), alt: cardAlt(card.content) }
  const others = alternates.filter((alternate) => alternate.locale !== locale)
  return {
    title: title === 'Kakehashi' ? title : `${title} – Kakehashi`,
    description,
    alternates: { canonical: absoluteUrl(path), languages: isIndexed ? hrefLangs(alternates, absoluteUrl) : {} },
    ...(isIndexed ? {} : { robots: { index: false, follow: true } }),
    openGraph: {
      title,
      description,
      url: absoluteUrl(path),
      siteName: 'Kakehashi 架け橋',
      locale: localeTable[locale].openGraph,
      alternateLocale: others.map((alternate) => localeTable[alternate.locale].openGraph),
      images: [{ ...image, ...cardSize, type: 'image/png' }],
      ...(article
        ? { type: 'article', publishedTime: article.publishedAt.toISOString(), modifiedTime: article.updatedAt.toISOString() }
        : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  }
}

type RecordHead = {
  page: PageText
  locale: Locale
  title: string
  description: string
  /** A later page of a long list on it, which search engines find from the first */
  isLater?: boolean
  card: CardContent
}

/** Head of a record's page: offered to search engines only where it has a text of its own language. */
export async function recordMetadata({ page, locale, title, description, isLater = false, card }: RecordHead): Promise<Metadata> {
  const own = page.addresses.find((address) => address.locale === locale)
  return pageMetadata({
    locale,
    title,
    description,
    path: own?.path ?? `/${locale}`,
    alternates: page.addresses.filter((address) => page.published.includes(address.locale)),
    isIndexed: page.text !== null && page.withdrawal === null && !isLater,
    ...(page.text && page.kind === 'article' ? { article: page.text } : {}),
    card: { subject: page.id, content: card },
  })
}
