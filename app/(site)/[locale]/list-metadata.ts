import type { Metadata } from 'next'
import type { SearchParams } from '#lib/content/filters.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import { type Section, sectionPath } from '#lib/i18n/paths.ts'
import { listSubject } from '#lib/og/address.ts'
import { listCard } from '#lib/og/content/text.ts'
import { pageMetadata } from '#lib/seo/metadata.ts'
import { localeOf } from './open-page.ts'
import { versionsOfList } from './versions.ts'

type Props = { params: Promise<{ locale: string }>; searchParams?: Promise<SearchParams> }

type Words = { title: string; description: string }

/**
 * What a list says of itself to browsers, networks and search engines. A view of it that is filtered is no page of its own:
 * it is not indexed, and has the list's address, languages and preview card.
 */
export async function listMetadata({ params, searchParams }: Props, section: Section, words: (locale: Locale, query: SearchParams) => Words): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const query = (await searchParams) ?? {}
  const path = (lang: Locale) => sectionPath(lang, section)
  return pageMetadata({
    locale, ...words(locale, query), path: path(locale), alternates: versionsOfList(path), isIndexed: Object.keys(query).length === 0,
    card: { subject: listSubject(section), content: listCard(section, locale) },
  })
}
